package uk.letterbox.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Topics of a real Kafka, on the shipped routes; each test has a topic and a group of its own. */
class KafkaRouteTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<String> TOPICS = List.of("one", "two", "three", "four", "five", "six");

    private static Kafka kafka;

    @TempDir
    Path home;

    private Simulator letmc;

    @BeforeAll
    static void startKafka() throws Exception {
        List<String> all = new ArrayList<>(TOPICS);
        TOPICS.forEach(topic -> all.add(topic + ".refused"));
        kafka = Kafka.start(all.toArray(new String[0]));
    }

    @AfterAll
    static void stopKafka() throws Exception {
        kafka.close();
    }

    @BeforeEach
    void start() {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        letmc.close();
    }

    @Test
    void structured_and_binary_events_arrive_in_their_order() throws Exception {
        ProducerRecord<String, String> binary = new ProducerRecord<>("one", SampleEvents.data(3));
        Map.of("specversion", "1.0", "id", "3", "source", "/crm", "type", "letmc.customfield.set")
                .forEach((name, value) -> binary.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(List.of(structured("one", 1), structured("one", 2), binary));

        try (TestLetterbox letterbox = letterbox("one")) {
            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1", "2", "3")));

            assertThat(letterbox.arrivals()).allMatch(one -> one.outcome() == ArrivalOutcome.ACCEPTED);
            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "one") == 3);
        }
    }

    @Test
    void what_can_become_nothing_lies_in_the_refused_topic_with_the_reason_before_the_place_is_moved_on()
            throws Exception {
        kafka.send(List.of(
                structured("two", 1), new ProducerRecord<>("two", "key", "{"), new ProducerRecord<>("two", null)));

        try (TestLetterbox letterbox = letterbox("two")) {
            var refused = kafka.records("two.refused", 2);

            assertThat(refused.get(0).value()).isEqualTo("{");
            assertThat(refused.get(0).key()).isEqualTo("key");
            assertThat(Kafka.header(refused.get(0), "letterbox_reason")).contains("not JSON");
            assertThat(Kafka.header(refused.get(1), "letterbox_reason")).contains("empty");
            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "two") == 3);
            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .containsExactlyInAnyOrder(ArrivalOutcome.ACCEPTED, ArrivalOutcome.REFUSED, ArrivalOutcome.REFUSED);
        }
    }

    @Test
    void events_that_come_again_are_the_same_whether_sent_or_read_twice() throws Exception {
        kafka.send(List.of(structured("three", 1), structured("three", 1), structured("three", 2)));
        try (TestLetterbox letterbox = letterbox("three")) {
            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "three") == 3);
            assertThat(new TakenIn(letterbox).accepted()).containsExactly("1", "2");
        }

        kafka.setBack("letterbox-demo", "three", 0);
        kafka.send(List.of(structured("three", 3)));

        try (TestLetterbox letterbox = letterbox("three")) {
            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1", "2", "3")));
            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "three") == 4);
        }
    }

    @Test
    void a_journal_that_is_away_moves_no_place_and_loses_nothing() throws Exception {
        try (TestLetterbox letterbox = letterbox("four")) {
            TestLetterbox.Trouble away = letterbox.refusing("INSERT", "arrival");
            kafka.send(IntStream.range(0, 300)
                    .mapToObj(number -> structured("four", number))
                    .toList());

            await().atMost(LONG).until(() -> letterbox.doorReports().stream()
                    .anyMatch(report -> report.isPresent() && report.get().contains("stays where it is")));
            assertThat(kafka.place("letterbox-demo", "four")).isZero();

            away.over();

            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "four") == 300);
            assertThat(letterbox.arrivals()).hasSize(300);
        }
    }

    @Test
    void a_broker_that_goes_and_comes_again_mid_stream_loses_nothing() throws Exception {
        int many = 1_500;
        kafka.send(SampleEvents.withSomeMalformed(0, many).stream()
                .map(event -> new ProducerRecord<String, String>("five", event))
                .toList());
        try (TestLetterbox letterbox = letterbox("five", "mode: observe\n")) {
            TakenIn taken = new TakenIn(letterbox);
            await().atMost(LONG).until(() -> taken.count() > many / 5);

            kafka.stop();
            kafka.restart();

            await().atMost(LONG).until(() -> taken.count() == many && kafka.place("letterbox-demo", "five") == many);
            taken.isAllOf(many);
            assertThat(kafka.end("five.refused")).isGreaterThanOrEqualTo(many / 100);
        }
    }

    @Test
    void a_broker_that_is_away_is_told_though_nothing_was_to_come_and_so_is_its_return() throws Exception {
        try (TestLetterbox letterbox = letterbox("six")) {
            kafka.send(List.of(structured("six", 1)));
            await().atMost(LONG).until(() -> kafka.place("letterbox-demo", "six") == 1);

            kafka.stop();
            await().atMost(LONG).until(() -> last(letterbox).contains("keeps what was not taken"));
            kafka.restart();
            kafka.send(List.of(structured("six", 2)));

            await().atMost(LONG).until(() -> new TakenIn(letterbox).accepted().equals(List.of("1", "2")));
            await().atMost(LONG).until(() -> last(letterbox).isEmpty());
        }
    }

    /** The last that the door reported; empty when it works. */
    private static String last(TestLetterbox letterbox) {
        List<Optional<String>> reports = letterbox.doorReports();
        return reports.isEmpty() ? "" : reports.get(reports.size() - 1).orElse("");
    }

    private TestLetterbox letterbox(String topic) throws Exception {
        return letterbox(topic, "");
    }

    private TestLetterbox letterbox(String topic, String lines) throws Exception {
        return TestLetterbox.start(
                home,
                letmc,
                Map.of(),
                lines + "doors: { drop: {}, events: { kafka: [ { brokers: \"" + kafka.brokers() + "\", topic: " + topic
                        + " } ] } }");
    }

    private static ProducerRecord<String, String> structured(String topic, int number) {
        return new ProducerRecord<>(topic, SampleEvents.event(number));
    }
}
