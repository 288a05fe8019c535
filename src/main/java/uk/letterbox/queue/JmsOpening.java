package uk.letterbox.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.policy.JmsDefaultPrefetchPolicy;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Received;

/** Connects to a broker by Artemis' own protocol or by AMQP 1.0. Neither client's classes are loaded before it is used. */
public record JmsOpening(Connector connector, EventDoor door, int longest, int most)
        implements Source.Opening<Received> {

    private static final long CONNECT_MILLIS = 15_000;
    private static final long REQUEST_MILLIS = 30_000;
    /** AMQP counts messages and not their bytes, and the client keeps them in memory. */
    private static final int AMQP_PREFETCH = 32;

    @Override
    public Source<Received> open() throws SourceFailed {
        try {
            Connection connection = connect();
            try {
                return new JmsSource(
                        connection,
                        new QueueNames(connector.queue(), connector.refused()),
                        connector.transactions(),
                        new JmsMessages(connector.agency(), longest),
                        most);
            } catch (JMSException failed) {
                connection.close();
                throw failed;
            }
        } catch (JMSException | RuntimeException failed) {
            throw new SourceFailed("It cannot be connected to", failed);
        }
    }

    @Override
    public Set<Received> suspects(List<Received> messages) {
        return door.suspects(messages);
    }

    @Override
    public String told(SourceFailed failed) {
        return "The broker or its queue " + connector.queue() + " cannot be used (" + failed.getMessage() + ": "
                + connector.unseen(String.valueOf(failed.getCause()))
                + "). Check that it runs, and its url, user, password and queue in the agency's file; it keeps what was"
                + " not taken.";
    }

    private Connection connect() throws JMSException {
        ConnectionFactory factory =
                switch (connector.protocol()) {
                    case JMS -> artemis();
                    case AMQP -> amqp();
                    case KAFKA -> throw new IllegalArgumentException("Kafka does not speak JMS");
                };
        Optional<String> user = connector.user();
        return user.isPresent()
                ? factory.createConnection(user.get(), connector.password().reveal())
                : factory.createConnection();
    }

    private ConnectionFactory artemis() {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory(connector.url().reveal());
        factory.setDeserializationDenyList("*");
        return factory;
    }

    private ConnectionFactory amqp() {
        JmsConnectionFactory factory = new JmsConnectionFactory(connector.url().reveal());
        factory.setConnectTimeout(CONNECT_MILLIS);
        factory.setRequestTimeout(REQUEST_MILLIS);
        factory.setSendTimeout(REQUEST_MILLIS);
        JmsDefaultPrefetchPolicy prefetch = new JmsDefaultPrefetchPolicy();
        prefetch.setAll(AMQP_PREFETCH);
        factory.setPrefetchPolicy(prefetch);
        return factory;
    }
}
