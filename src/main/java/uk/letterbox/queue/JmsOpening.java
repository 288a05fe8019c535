package uk.letterbox.queue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.events.Received;

/**
 * Connects to a broker by Artemis' own protocol or by AMQP 1.0.
 *
 * @param begun of some events those that an earlier process began and did not end
 */
public record JmsOpening(Connector connector, Function<List<Received>, Set<Received>> begun, int longest, int most)
        implements Source.Opening<Received> {

    @Override
    public Source<Received> open() throws SourceFailed {
        try {
            Connection connection = access().factory().createConnection();
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
        } catch (JMSException | IOException | RuntimeException failed) {
            throw new SourceFailed("It cannot be connected to", failed);
        }
    }

    private JmsAccess access() {
        return new JmsAccess(
                connector.protocol(),
                connector.url(),
                connector.user().orElse(""),
                connector.password(),
                connector.trust());
    }

    @Override
    public Set<Received> suspects(List<Received> messages) {
        return begun.apply(messages);
    }

    @Override
    public String told(SourceFailed failed) {
        return "The broker or its queue " + connector.queue() + " cannot be used ("
                + connector.unseen(failed.why()) + "). Check that it runs, and its url," + connector.certificate()
                + " user, password and queue in the agency's file; it keeps what was not taken.";
    }
}
