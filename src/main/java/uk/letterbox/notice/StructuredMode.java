package uk.letterbox.notice;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Says of each Kafka record that it is a whole CloudEvent (Kafka binding 1.0.2, structured mode). Kafka tells letters of
 * headers apart, and Camel would write this one as {@code Content-Type}.
 */
public final class StructuredMode implements ProducerInterceptor<Object, Object> {

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> event) {
        event.headers()
                .add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII));
        return event;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
        // Whether it was taken is the route's to know.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // It has none.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
