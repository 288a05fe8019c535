package uk.letterbox.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.Received;

/**
 * A topic of Kafka, read by a consumer group. The group's place is moved on only when the journal has what was read and the
 * other brokers have what was refused; a place that could not be moved brings the same records again.
 */
final class KafkaSource implements Source<Received> {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> refused;
    private final String refusedTopic;
    private final KafkaRecords records;
    private final Map<Received, ConsumerRecord<byte[], byte[]>> underWay = new IdentityHashMap<>();

    KafkaSource(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> refused,
            String refusedTopic,
            KafkaRecords records) {
        this.consumer = consumer;
        this.refused = refused;
        this.refusedTopic = refusedTopic;
        this.records = records;
    }

    @Override
    public List<Received> next(Duration wait) throws SourceFailed {
        try {
            List<Received> taken = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
                Received received = records.received(record);
                underWay.put(received, record);
                taken.add(received);
            }
            return taken;
        } catch (KafkaException failed) {
            throw new SourceFailed("Records cannot be read", failed);
        }
    }

    @Override
    public void done(List<?> refusals) throws SourceFailed {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Object each : refusals) {
                EventDoor.Refusal refusal = (EventDoor.Refusal) each;
                sent.add(refused.send(
                        KafkaRecords.refused(underWay.get(refusal.received()), refusedTopic, refusal.reason())));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            consumer.commitSync(places(), LONGEST);
            underWay.clear();
        } catch (ExecutionException failed) {
            throw new SourceFailed("What was refused cannot be put into the topic " + refusedTopic, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceFailed("Letterbox stops", stopped);
        } catch (KafkaException failed) {
            throw new SourceFailed("The place of the group cannot be moved on", failed);
        }
    }

    /** The first record of each partition that was not read. */
    private Map<TopicPartition, OffsetAndMetadata> places() {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : underWay.values()) {
            places.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1),
                    (one, other) -> one.offset() > other.offset() ? one : other);
        }
        return places;
    }

    @Override
    public void close() {
        underWay.clear();
        try {
            consumer.close();
        } finally {
            refused.close(Duration.ZERO);
        }
    }
}
