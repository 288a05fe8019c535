package uk.letterbox.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;

/** Another system that sends events to a queue. */
public final class Sender implements AutoCloseable {

    public static final String QUEUE = "letterbox.events";
    public static final String REFUSED = QUEUE + ".refused";

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    public Sender(Artemis broker, Connector.Protocol protocol) throws JMSException, IOException {
        this(broker, protocol, QUEUE);
    }

    /** One that sends to another queue than the usual one. */
    public Sender(Artemis broker, Connector.Protocol protocol, String queue) throws JMSException, IOException {
        connection = broker.factory(protocol).createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = session.createProducer(session.createQueue(queue));
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

    /** A message that was taken out of a queue; what it carries is read before the broker is told that it was taken. */
    public record Taken(Message message, byte[] bytes) {

        private static Taken of(Message message) throws JMSException {
            byte[] bytes = new byte[0];
            if (message instanceof BytesMessage carrying) {
                bytes = new byte[(int) carrying.getBodyLength()];
                carrying.readBytes(bytes);
            }
            return new Taken(message, bytes);
        }

        /** What a text message says. */
        public String text() throws JMSException {
            return ((TextMessage) message).getText();
        }

        /** Why it was refused; null for one that was not. */
        public String reason() throws JMSException {
            return message.getStringProperty(JmsMessages.REASON);
        }
    }

    /** Takes so many messages out of the refused queue. */
    public List<Taken> refused(int count) throws JMSException {
        return take(REFUSED, count);
    }

    /** Takes so many messages out of a queue. */
    public List<Taken> take(String queue, long count) throws JMSException {
        List<Taken> taken = new ArrayList<>();
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            while (taken.size() < count) {
                Message message = consumer.receive(20_000);
                if (message == null) {
                    throw new AssertionError("Only " + taken.size() + " messages came out of " + queue);
                }
                taken.add(Taken.of(message));
            }
            session.commit();
        }
        return taken;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
