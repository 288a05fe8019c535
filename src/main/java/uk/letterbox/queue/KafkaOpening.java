package uk.letterbox.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.events.Received;

/**
 * Connects to a Kafka, as a member of a consumer group.
 *
 * @param begun of some events those that an earlier process began and did not end
 */
public record KafkaOpening(Connector connector, Function<List<Received>, Set<Received>> begun, int longest, int most)
        implements Source.Opening<Received> {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** While the journal is away nothing is asked for; that this process lives is told by its heartbeats. */
    private static final int LONGEST_WITHOUT_ASKING_MILLIS = 3_600_000;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @Override
    public Source<Received> open() throws SourceFailed {
        try {
            KafkaConsumer<byte[], byte[]> consumer = consumer();
            try {
                if (consumer.partitionsFor(connector.queue(), CONNECT).isEmpty()) {
                    throw new KafkaException("There is no topic " + connector.queue());
                }
                consumer.subscribe(List.of(connector.queue()));
                return new KafkaSource(
                        consumer, producer(), connector.refused(), new KafkaRecords(connector.agency(), longest));
            } catch (KafkaException failed) {
                consumer.close();
                throw failed;
            }
        } catch (KafkaException failed) {
            throw new SourceFailed("It cannot be connected to", failed);
        }
    }

    @Override
    public Set<Received> suspects(List<Received> messages) {
        return begun.apply(messages);
    }

    @Override
    public String told(SourceFailed failed) {
        return "The Kafka of " + connector.name() + " or its topic " + connector.queue() + " cannot be used ("
                + connector.unseen(failed.why()) + "). Check that it runs and has the topic, and its brokers,"
                + connector.certificate() + " user, password and topic in the agency's file; it keeps what was not"
                + " taken.";
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = settings();
        settings.put("group.id", connector.group());
        // Known by its name, one that was killed has its partitions again at once, and not when its session runs out.
        settings.put("group.instance.id", connector.name());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", most);
        settings.put("max.poll.interval.ms", LONGEST_WITHOUT_ASKING_MILLIS);
        settings.put("fetch.max.bytes", MOST_BYTES);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = settings();
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.request.size", longest + 1024 * 1024);
        settings.put("max.block.ms", CONNECT.toMillis());
        settings.put("delivery.timeout.ms", 30_000);
        settings.put("request.timeout.ms", 15_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> settings() {
        return new HashMap<>(new KafkaAccess(
                        connector.url().reveal(),
                        connector.user().orElse(""),
                        connector.password(),
                        connector.tls(),
                        connector.trust())
                .settings());
    }
}
