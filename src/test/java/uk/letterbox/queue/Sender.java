package uk.letterbox.queue;

import java.util.ArrayList;
import java.util.List;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

/** Another system that sends events to a queue. */
public final class Sender implements AutoCloseable {

    public static final String QUEUE = "letterbox.events";
    public static final String REFUSED = "letterbox.events.refused";

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    public Sender(Artemis broker, Connector.Protocol protocol) throws JMSException {
        connection = broker.factory(protocol).createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = session.createProducer(session.createQueue(QUEUE));
        connection.start();
    }

    /** Makes a message of this session. */
    @FunctionalInterface
    public interface Making {
        Message of(Session session) throws JMSException;
    }

    /** Sends, and commits. */
    public void send(Making making) throws JMSException {
        producer.send(making.of(session));
        session.commit();
    }

    /** Sends texts in one transaction. */
    public void send(List<String> texts) throws JMSException {
        for (String text : texts) {
            producer.send(session.createTextMessage(text));
        }
        session.commit();
    }

    /** A message of the refused queue; what it carries is read before the broker is told that it was taken. */
    public record Refused(Message message, byte[] bytes) {

        private static Refused of(Message message) throws JMSException {
            byte[] bytes = new byte[0];
            if (message instanceof BytesMessage carrying) {
                bytes = new byte[(int) carrying.getBodyLength()];
                carrying.readBytes(bytes);
            }
            return new Refused(message, bytes);
        }

        String reason() throws JMSException {
            return message.getStringProperty(JmsMessages.REASON);
        }
    }

    /** Takes so many messages out of the refused queue. */
    public List<Refused> refused(int count) throws JMSException {
        List<Refused> refused = new ArrayList<>();
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(REFUSED))) {
            while (refused.size() < count) {
                Message message = consumer.receive(20_000);
                if (message == null) {
                    throw new AssertionError("Only " + refused.size() + " messages were refused");
                }
                refused.add(Refused.of(message));
            }
            session.commit();
        }
        return refused;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
