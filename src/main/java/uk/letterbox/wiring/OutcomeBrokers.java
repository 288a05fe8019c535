package uk.letterbox.wiring;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.springframework.jms.connection.CachingConnectionFactory;

import uk.letterbox.agency.OutcomesTo;

/**
 * Connections to brokers that outcomes are sent to. One is kept open and made anew after it broke; a broker that cannot be
 * reached fails the sending at once, for it is the journal that repeats.
 */
final class OutcomeBrokers {

    private static final int MILLIS = 15_000;

    private OutcomeBrokers() {}

    static CachingConnectionFactory connections(OutcomesTo to) {
        CachingConnectionFactory kept =
                new CachingConnectionFactory(to.protocol() == OutcomesTo.Protocol.AMQP ? amqp(to) : artemis(to));
        kept.setReconnectOnException(true);
        return kept;
    }

    private static ActiveMQConnectionFactory artemis(OutcomesTo to) {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(to.url().reveal());
        if (!to.user().isEmpty()) {
            factory.setUser(to.user());
            factory.setPassword(to.password().reveal());
        }
        factory.setDeserializationDenyList("*");
        factory.setCallTimeout(MILLIS);
        return factory;
    }

    private static JmsConnectionFactory amqp(OutcomesTo to) {
        JmsConnectionFactory factory = new JmsConnectionFactory(to.url().reveal());
        if (!to.user().isEmpty()) {
            factory.setUsername(to.user());
            factory.setPassword(to.password().reveal());
        }
        factory.setConnectTimeout(MILLIS);
        factory.setRequestTimeout(MILLIS);
        factory.setSendTimeout(MILLIS);
        return factory;
    }
}
