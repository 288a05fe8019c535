package uk.letterbox.queue;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

import uk.letterbox.letmc.Certificates;
import uk.letterbox.settings.Secret;
import uk.letterbox.settings.TrustedCertificates;

/** A real Kafka of one node, on loopback. */
public final class Kafka implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int NODE = 0;

    private final KafkaClusterTestKit kit;
    private final Map<String, Object> access;

    private Kafka(KafkaClusterTestKit kit, Map<String, Object> access) {
        this.kit = kit;
        this.access = access;
    }

    /** Starts one that has these topics, of one partition each. */
    public static Kafka start(String... topics) throws Exception {
        return start(Map.of(), Kafka::plain, topics);
    }

    /** Starts one that takes records of up to so many bytes. */
    public static Kafka startLarge(int longest, String... topics) throws Exception {
        return start(Map.of("message.max.bytes", Integer.toString(longest)), Kafka::plain, topics);
    }

    private static KafkaAccess plain(String brokers) {
        return new KafkaAccess(brokers, "", new Secret(""), false, Optional.empty());
    }

    /** Starts one that speaks over TLS alone, and with one user. */
    public static Kafka start(Certificates certificates, String user, Secret password, String... topics)
            throws Exception {
        String store = certificates.keyStore().toString();
        String jaas = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\""
                + " password=\"%2$s\" user_%1$s=\"%2$s\";";
        Optional<TrustedCertificates> trust = Optional.of(new TrustedCertificates(certificates.pem()));
        return start(
                Map.of(
                        "listener.security.protocol.map", "EXTERNAL:SASL_SSL,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms", "PLAIN",
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "listener.name.external.plain.sasl.jaas.config", jaas.formatted(user, password.reveal()),
                        "ssl.keystore.type", "PKCS12",
                        "ssl.keystore.location", store,
                        "ssl.keystore.password", certificates.password(),
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", certificates.pem().toString()),
                brokers -> new KafkaAccess(brokers, user, password, true, trust),
                topics);
    }

    private static Kafka start(Map<String, String> settings, Function<String, KafkaAccess> access, String... topics)
            throws Exception {
        KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                        .setCombined(true)
                        .setNumBrokerNodes(1)
                        .setNumControllerNodes(1)
                        .build())
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("group.initial.rebalance.delay.ms", "0");
        settings.forEach(builder::setConfigProp);
        KafkaClusterTestKit kit = builder.build();
        kit.format();
        kit.startup();
        kit.waitForReadyBrokers();
        Kafka kafka = new Kafka(kit, access.apply(kit.bootstrapServers()).settings());
        try (Admin admin = Admin.create(kafka.access)) {
            admin.createTopics(Arrays.stream(topics)
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        return kafka;
    }

    /** Goes away. */
    public void stop() {
        kit.brokers().get(NODE).shutdown();
        kit.brokers().get(NODE).awaitShutdown();
    }

    /** Comes again after {@link #stop}, with what it kept. */
    public void restart() {
        kit.brokers().get(NODE).startup();
    }

    public String brokers() {
        return kit.bootstrapServers();
    }

    /** Sends records, in order; when it returns the broker has all. */
    public void send(List<ProducerRecord<String, String>> records) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(sending(), new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private Map<String, Object> sending() {
        Map<String, Object> settings = new HashMap<>(access);
        settings.put("max.request.size", Integer.MAX_VALUE);
        return settings;
    }

    /** The first records of a topic, as many as are wanted. */
    public List<ConsumerRecord<String, String>> records(String topic, int wanted) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(access, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(LONGEST).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
                return records.size() >= wanted;
            });
        }
        return records;
    }

    /** All records that a topic has now. */
    public List<ConsumerRecord<String, String>> all(String topic) throws Exception {
        return records(topic, (int) end(topic));
    }

    /** The place behind the last record of a topic. */
    public long end(String topic) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(access)) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    /** Where a group goes on reading a topic. */
    public long place(String group, String topic) throws Exception {
        try (Admin admin = Admin.create(access)) {
            OffsetAndMetadata place = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, 0));
            return place == null ? 0 : place.offset();
        }
    }

    /** Sets a group back, as a crash before its place was moved on would leave it; nobody may be reading. */
    public void setBack(String group, String topic, long place) throws Exception {
        try (Admin admin = Admin.create(access)) {
            admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(place)))
                    .all()
                    .get();
        }
    }

    /** A header of a record, as text. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        kit.close();
    }
}
