package uk.letterbox.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.door.Source;
import uk.letterbox.events.Received;
import uk.letterbox.settings.Secret;

/** Takes events out of a queue as Letterbox does, and has nothing to do with them itself. */
public final class Drained {

    private static final int LONGEST = 1024 * 1024;

    /** As many as Letterbox takes. */
    public static final int AT_ONCE = 256;

    private Drained() {}

    /** What is done with events before their broker may forget them. */
    @FunctionalInterface
    public interface Taking {
        void take(List<Received> events);
    }

    /** Takes so many. */
    public static void queue(Connector.Protocol protocol, String url, int events, Taking taking) throws Exception {
        Connector connector = new Connector(
                "drained",
                "demo",
                protocol,
                new Secret(url),
                Sender.QUEUE,
                Optional.empty(),
                new Secret(""),
                Sender.REFUSED,
                true,
                "drained",
                false,
                Optional.empty());
        Source.Opening<Received> opening = protocol == Connector.Protocol.KAFKA
                ? new KafkaOpening(connector, none -> Set.of(), LONGEST, AT_ONCE)
                : new JmsOpening(connector, none -> Set.of(), LONGEST, AT_ONCE);
        try (Source<Received> source = opening.open()) {
            int left = events;
            while (left > 0) {
                List<Received> taken = source.next(Duration.ofSeconds(1));
                if (!taken.isEmpty()) {
                    taking.take(taken);
                    source.done(List.of());
                    left -= taken.size();
                }
            }
        }
    }
}
