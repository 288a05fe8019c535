package uk.letterbox.crash;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import uk.letterbox.queue.Kafka;

/** By topics of a Kafka. */
record TopicWay(Kafka kafka) implements Way {

    private static final String AGENCY = "kafka";
    private static final String EVENTS = "events";
    private static final String REFUSED = "events.refused";
    private static final String TOLD = "outcomes";

    /** Starts a Kafka that has what it takes. */
    static TopicWay open() throws Exception {
        return new TopicWay(Kafka.start(EVENTS, REFUSED, TOLD));
    }

    @Override
    public String agency() {
        return AGENCY;
    }

    @Override
    public String door() {
        return "{ kafka: [ { brokers: \"%s\", topic: %s } ], outcomes: %s }".formatted(kafka.brokers(), EVENTS, TOLD);
    }

    @Override
    public void send(List<String> messages) throws Exception {
        kafka.send(messages.stream()
                .map(message -> new ProducerRecord<String, String>(EVENTS, message))
                .toList());
    }

    @Override
    public boolean empty() throws Exception {
        return kafka.place("letterbox-" + AGENCY, EVENTS) == kafka.end(EVENTS);
    }

    @Override
    public List<Returned> refused() throws Exception {
        return kafka.all(REFUSED).stream()
                .map(record -> new Returned(record.value(), Kafka.header(record, "letterbox_reason")))
                .toList();
    }

    @Override
    public List<String> outcomes() throws Exception {
        return kafka.all(TOLD).stream().map(ConsumerRecord::value).toList();
    }

    @Override
    public void close() throws Exception {
        kafka.close();
    }
}
