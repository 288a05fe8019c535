package uk.letterbox.queue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import uk.letterbox.events.Received;

/**
 * Reads records of an agency: the attributes of an event in binary mode are headers (CloudEvents' Kafka binding).
 *
 * @param longest bytes of a record that is read
 */
record KafkaRecords(String agency, int longest) {

    /** The header of a refused record that says where the whole one is: topic, partition and offset. */
    static final String PLACE = "letterbox_place";

    Received received(ConsumerRecord<byte[], byte[]> record) {
        String key = place(record);
        if (record.value() == null) {
            return Received.unreadable(agency, key, "The record is empty. Send a CloudEvent 1.0 in JSON.");
        }
        if (record.value().length > longest) {
            return Received.unreadable(
                    agency,
                    key,
                    "The record has more than " + longest / (1024 * 1024)
                            + " MB. Send large files by their path, or smaller.");
        }
        return new Received(agency, key, headers(record), record.value());
    }

    /** The same record, for the topic of what can become nothing, with the reason. */
    static ProducerRecord<byte[], byte[]> refused(ConsumerRecord<byte[], byte[]> record, String topic, String reason) {
        ProducerRecord<byte[], byte[]> refused = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(header -> refused.headers().add(header));
        refused.headers().remove(JmsMessages.REASON);
        refused.headers().add(JmsMessages.REASON, reason.getBytes(StandardCharsets.UTF_8));
        return refused;
    }

    /** Where a record is, with the reason, in place of one that the topic does not take. */
    static ProducerRecord<byte[], byte[]> tooLarge(ConsumerRecord<byte[], byte[]> record, String topic, String reason) {
        ProducerRecord<byte[], byte[]> refused = new ProducerRecord<>(topic, null);
        refused.headers().add(JmsMessages.REASON, reason.getBytes(StandardCharsets.UTF_8));
        refused.headers().add(PLACE, place(record).getBytes(StandardCharsets.UTF_8));
        return refused;
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
