package uk.letterbox.wiring;

import java.io.IOException;

import org.springframework.jms.connection.CachingConnectionFactory;

import uk.letterbox.agency.OutcomesTo;
import uk.letterbox.queue.Connector;
import uk.letterbox.queue.JmsAccess;

/**
 * Connections to brokers that outcomes are sent to. One is kept open and made anew after it broke; a broker that cannot be
 * reached fails the sending at once, for it is the journal that repeats.
 */
final class OutcomeBrokers {

    private OutcomeBrokers() {}

    /** @throws IOException when the certificates of a broker cannot be read */
    static CachingConnectionFactory connections(OutcomesTo to) throws IOException {
        JmsAccess access = new JmsAccess(
                Connector.Protocol.valueOf(to.protocol().name()), to.url(), to.user(), to.password(), to.trust());
        CachingConnectionFactory kept = new CachingConnectionFactory(access.factory());
        kept.setReconnectOnException(true);
        return kept;
    }
}
