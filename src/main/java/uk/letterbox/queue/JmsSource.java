package uk.letterbox.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Received;

/**
 * A queue of a JMS broker, drained in one session: up to 256 messages are one local transaction, for a transaction a message
 * is a wait for the disk a message. Those refused are sent on in the same transaction. Where the broker knows no
 * transactions they are sent first and all are acknowledged after.
 */
final class JmsSource implements Source<Received> {

    private static final Logger LOG = LoggerFactory.getLogger(JmsSource.class);
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Connection connection;
    private final Session session;
    private final MessageConsumer consumer;
    private final MessageProducer refused;
    private final JmsMessages messages;
    private final int most;
    private final Map<Received, Message> underWay = new IdentityHashMap<>();

    /** @param most messages taken in one go */
    JmsSource(Connection connection, QueueNames names, boolean transactions, JmsMessages messages, int most)
            throws JMSException {
        this.connection = connection;
        this.session = transactions
                ? connection.createSession(true, Session.SESSION_TRANSACTED)
                : connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
        this.consumer = session.createConsumer(session.createQueue(names.queue()));
        this.refused = session.createProducer(session.createQueue(names.refused()));
        this.messages = messages;
        this.most = most;
        connection.start();
    }

    @Override
    public List<Received> next(Duration wait) throws SourceFailed {
        try {
            List<Received> taken = new ArrayList<>();
            long bytes = 0;
            Message message = consumer.receive(wait.toMillis());
            while (message != null) {
                Received received = messages.received(message);
                underWay.put(received, message);
                taken.add(received);
                bytes += received.body().length;
                // Artemis lets go of a large body that was not read as soon as the next message is asked for.
                boolean last = taken.size() == most || bytes >= MOST_BYTES || messages.tooLarge(message);
                message = last ? null : consumer.receiveNoWait();
            }
            return taken;
        } catch (JMSException | RuntimeException failed) {
            throw new SourceFailed("Messages cannot be taken", failed);
        }
    }

    @Override
    public void done(List<?> refusals) throws SourceFailed {
        try {
            for (Object each : refusals) {
                EventDoor.Refusal refusal = (EventDoor.Refusal) each;
                refused.send(JmsMessages.refused(underWay.get(refusal.received()), refusal.reason()));
            }
            if (session.getTransacted()) {
                session.commit();
            } else {
                acknowledge();
            }
            underWay.clear();
        } catch (JMSException | RuntimeException failed) {
            throw new SourceFailed("Messages that were taken cannot be acknowledged", failed);
        }
    }

    /** One stands for all that the session was given. */
    private void acknowledge() throws JMSException {
        for (Message any : underWay.values()) {
            any.acknowledge();
            return;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException gone) {
            LOG.debug("A connection to a broker was gone before it was closed", gone);
        }
    }
}
