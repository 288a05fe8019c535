package uk.letterbox.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;

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
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    /** The client tells no difference between a topic without news and brokers that are away, but that it has no connection. */
    private static final int MOST_ALONE = 4;

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> refused;
    private final String refusedTopic;
    private final KafkaRecords records;
    private final Map<Received, ConsumerRecord<byte[], byte[]>> underWay = new IdentityHashMap<>();
    /** Times running that nothing came and no broker was connected. */
    private int alone;

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
            alone = taken.isEmpty() && connections() == 0 ? alone + 1 : 0;
            if (alone == MOST_ALONE) {
                throw new KafkaException("No broker is connected");
            }
            return taken;
        } catch (KafkaException failed) {
            throw new SourceFailed("Records cannot be read", failed);
        }
    }

    private double connections() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }

    @Override
    public void done(List<?> refusals) throws SourceFailed {
        try {
            putAside(refusals.stream().map(EventDoor.Refusal.class::cast).toList());
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

    /** All of them at once; of one that is too large for the topic its place is put there, for it stays where it was. */
    private void putAside(List<EventDoor.Refusal> refusals) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (EventDoor.Refusal refusal : refusals) {
            sent.add(refused.send(
                    KafkaRecords.refused(underWay.get(refusal.received()), refusedTopic, refusal.reason())));
        }
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof RecordTooLargeException)) {
                    throw failed;
                }
                EventDoor.Refusal refusal = refusals.get(i);
                refused.send(KafkaRecords.tooLarge(underWay.get(refusal.received()), refusedTopic, refusal.reason()))
                        .get();
            }
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

    /** Leaves the group also when Letterbox stops in the midst of reading: an interrupted client closes without a farewell. */
    @Override
    public void close() {
        underWay.clear();
        boolean interrupted = Thread.interrupted();
        try {
            consumer.close(CloseOptions.timeout(FAREWELL)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        } finally {
            refused.close(Duration.ZERO);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
