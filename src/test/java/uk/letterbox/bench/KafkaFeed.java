package uk.letterbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

import uk.letterbox.queue.Connector;
import uk.letterbox.queue.Drained;
import uk.letterbox.queue.Kafka;
import uk.letterbox.queue.Sender;

/** A topic of a Kafka, of one partition. */
final class KafkaFeed implements Feed {

    private final Kafka broker;
    private final KafkaProducer<String, String> producer;

    KafkaFeed() throws Exception {
        broker = Kafka.start(Sender.QUEUE, Sender.REFUSED);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.brokers()), new StringSerializer(), new StringSerializer());
    }

    @Override
    public void send(List<String> events) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        events.forEach(event -> sent.add(producer.send(new ProducerRecord<>(Sender.QUEUE, event))));
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    @Override
    public String door() {
        return "kafka: [ { brokers: \"" + broker.brokers() + "\" } ]";
    }

    @Override
    public void drain(int events, Drained.Taking taking) throws Exception {
        Drained.queue(Connector.Protocol.KAFKA, broker.brokers(), events, taking);
    }

    @Override
    public void close() throws Exception {
        producer.close();
        broker.close();
    }
}
