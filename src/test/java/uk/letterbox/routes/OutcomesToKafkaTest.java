package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.journal.Notices;
import uk.letterbox.queue.Kafka;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Outcomes on their way to a real Kafka. */
class OutcomesToKafkaTest {

    private static final String TOPIC = "letterbox.outcomes";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final Ids ids = new Ids();

    @Test
    void outcomes_reach_the_topic_in_order_as_cloudevents_of_their_agency() throws Exception {
        try (Kafka kafka = Kafka.start("letterbox.events", TOPIC);
                Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(
                        home,
                        letmc,
                        Map.of(),
                        "doors: { drop: {}, events: { kafka: [ { brokers: \"" + kafka.brokers()
                                + "\", topic: letterbox.events } ], outcomes: " + TOPIC + " } }")) {
            List<String> causes = List.of("1", "2", "3", "4", "5");
            causes.forEach(cause -> refused(letterbox, cause));

            List<ConsumerRecord<String, String>> records = kafka.records(TOPIC, causes.size());
            assertThat(records)
                    .extracting(record -> new ObjectMapper()
                            .readTree(record.value())
                            .path("data")
                            .path("causeId")
                            .asText())
                    .isEqualTo(causes);
            assertThat(records).extracting(ConsumerRecord::key).containsOnly(TestLetterbox.AGENCY);
            assertThat(records.get(0).headers()).singleElement().satisfies(header -> {
                assertThat(header.key()).isEqualTo("content-type");
                assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .isEqualTo("application/cloudevents+json; charset=UTF-8");
            });
            await().atMost(LONGEST).until(() -> new Notices(letterbox.office().journal())
                    .due(TestLetterbox.AGENCY, 10)
                    .isEmpty());
        }
    }

    private void refused(TestLetterbox letterbox, String cause) {
        String id = ids.arrival();
        letterbox
                .office()
                .arrivals()
                .accept(List.of(new Offer(
                                id,
                                TestLetterbox.AGENCY,
                                "events",
                                cause,
                                "",
                                "key of " + id,
                                "",
                                0,
                                new Proposal.Refuse("no"))
                        .noting("{\"id\":\"" + cause + "\"}")));
    }
}
