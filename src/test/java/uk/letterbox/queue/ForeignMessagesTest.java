package uk.letterbox.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.jms.BytesMessage;
import jakarta.jms.ObjectMessage;
import jakarta.jms.TextMessage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** What strangers may put beside an event, or in its place, for each kind of broker. */
class ForeignMessagesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String OUTCOMES = "letterbox.outcomes";
    private static final String ELSEWHERE = "elsewhere";
    private static final String STOLEN = "stolen.txt";
    private static final byte[] TOO_LARGE = new byte[5_000_000];

    @TempDir
    private static Path data;

    private static Artemis artemis;
    private static Kafka kafka;

    @TempDir
    private Path home;

    @BeforeAll
    static void startBrokers() throws Exception {
        artemis = Artemis.start(data);
        kafka = Kafka.startLarge(2 * TOO_LARGE.length, Sender.QUEUE, Sender.REFUSED, OUTCOMES, ELSEWHERE);
    }

    @AfterAll
    static void stopBrokers() throws Exception {
        kafka.close();
        artemis.close();
    }

    @ParameterizedTest
    @EnumSource
    void headers_steer_nothing_and_nobody_is_answered(Connector.Protocol protocol) throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                Simulator other = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol)) {
            sendSteering(protocol, other.baseUrl().toString());

            await().atMost(LONG).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

            assertThat(told(protocol)).contains("letterbox.delivery.delivered");
            assertThat(other.calls()).isEmpty();
            assertThat(letmc.state().customFields()).hasSize(1);
            assertThat(artemis.waiting(ELSEWHERE)).isZero();
            assertThat(kafka.end(ELSEWHERE)).isZero();
            try (Stream<Path> files = Files.walk(home)) {
                assertThat(files).noneMatch(file -> file.endsWith(STOLEN));
            }
        }
    }

    private static Map<String, String> steering(String url) {
        Map<String, String> headers = new HashMap<>();
        headers.put("CamelHttpUri", url);
        headers.put("CamelHttpMethod", "DELETE");
        headers.put("CAmelFileName", "../../" + STOLEN);
        headers.put("CamelJmsDestinationName", ELSEWHERE);
        return headers;
    }

    private static void sendSteering(Connector.Protocol protocol, String url) throws Exception {
        if (protocol == Connector.Protocol.KAFKA) {
            ProducerRecord<String, String> record = new ProducerRecord<>(Sender.QUEUE, SampleEvents.event(1));
            Map<String, String> headers = steering(url);
            headers.put("kafka.OVERRIDE_TOPIC", ELSEWHERE);
            headers.put("CamelKafkaOverrideTopic", ELSEWHERE);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            kafka.send(List.of(record));
        } else {
            try (Sender sender = new Sender(artemis, protocol)) {
                sender.send(session -> {
                    TextMessage message = session.createTextMessage(SampleEvents.event(1));
                    for (Map.Entry<String, String> header : steering(url).entrySet()) {
                        message.setStringProperty(header.getKey(), header.getValue());
                    }
                    message.setJMSReplyTo(session.createQueue(ELSEWHERE));
                    message.setJMSCorrelationID("1");
                    return message;
                });
            }
        }
    }

    /** Tells when it is read from its bytes. */
    private static final class Noticed implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final AtomicInteger READ = new AtomicInteger();

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            READ.incrementAndGet();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void an_object_is_refused_and_never_made_of_its_bytes(Connector.Protocol protocol) throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol);
                Sender sender = new Sender(artemis, protocol)) {
            sender.send(session -> session.createObjectMessage(new Noticed()));

            Sender.Taken refused = sender.refused(1).get(0);

            assertThat(refused.reason()).contains("neither text nor bytes");
            assertThat(refused.message()).isInstanceOf(ObjectMessage.class);
            assertThat(letterbox.arrivals()).hasSize(1);
            assertThat(Noticed.READ).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_large_is_refused_and_the_others_go_on(Connector.Protocol protocol) throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = letterbox(letmc, protocol)) {
            if (protocol == Connector.Protocol.KAFKA) {
                kafka.send(List.of(
                        record(SampleEvents.event(11)),
                        record(new String(TOO_LARGE, StandardCharsets.US_ASCII)),
                        record(SampleEvents.event(12))));
            } else {
                sendTooLarge(protocol);
            }

            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("11", "12")));

            assertThat(reason(protocol)).contains("more than");
        }
    }

    private static void sendTooLarge(Connector.Protocol protocol) throws Exception {
        try (Sender sender = new Sender(artemis, protocol)) {
            sender.send(session -> session.createTextMessage(SampleEvents.event(11)));
            sender.send(session -> {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(TOO_LARGE);
                return message;
            });
            sender.send(session -> session.createTextMessage(SampleEvents.event(12)));
        }
    }

    private static ProducerRecord<String, String> record(String value) {
        return new ProducerRecord<>(Sender.QUEUE, value);
    }

    private static String reason(Connector.Protocol protocol) throws Exception {
        if (protocol == Connector.Protocol.KAFKA) {
            ConsumerRecord<String, String> refused =
                    kafka.records(Sender.REFUSED, 1).get(0);
            assertThat(Kafka.header(refused, "letterbox_place")).startsWith(Sender.QUEUE + "/0/");
            return Kafka.header(refused, "letterbox_reason");
        }
        try (Sender sender = new Sender(artemis, protocol)) {
            return sender.refused(1).get(0).reason();
        }
    }

    private static String told(Connector.Protocol protocol) throws Exception {
        return protocol == Connector.Protocol.KAFKA
                ? kafka.records(OUTCOMES, 1).get(0).value()
                : artemis.next(OUTCOMES, LONG);
    }

    private TestLetterbox letterbox(Simulator letmc, Connector.Protocol protocol) throws Exception {
        String where = protocol == Connector.Protocol.KAFKA
                ? "brokers: \"" + kafka.brokers() + "\""
                : "url: \"" + artemis.url(protocol) + "\"";
        return TestLetterbox.start(
                home,
                letmc,
                Map.of("LETTERBOX_LARGEST_UPLOAD", "1MB"),
                "doors: { events: { %s: [ { %s } ], outcomes: %s } }".formatted(protocol.word(), where, OUTCOMES));
    }
}
