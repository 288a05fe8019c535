package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.journal.Notices;
import uk.letterbox.queue.Artemis;
import uk.letterbox.queue.Connector;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Outcomes on their way to a real broker, by Artemis' own protocol and by AMQP 1.0. */
class OutcomesToBrokerTest {

    private static final String QUEUE = "letterbox.outcomes";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @TempDir
    Path brokerHome;

    private final Ids ids = new Ids();
    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private Artemis broker;
    private TestLetterbox letterbox;

    @BeforeEach
    void broker() throws Exception {
        broker = Artemis.start(brokerHome);
    }

    @AfterEach
    void stop() throws Exception {
        letterbox.close();
        broker.close();
        letmc.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void outcomes_reach_the_queue_in_order_and_are_forgotten(Connector.Protocol protocol) throws Exception {
        start(protocol);

        refused("first");
        refused("second");

        JsonNode first = next();
        assertThat(first.path("type").asText()).isEqualTo("letterbox.arrival.refused");
        assertThat(first.path("data").path("causeId").asText()).isEqualTo("first");
        assertThat(next().path("data").path("causeId").asText()).isEqualTo("second");
        await().atMost(LONGEST).until(() -> notSent() == 0);
        assertThat(broker.next(QUEUE, Duration.ofMillis(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Connector.Protocol.class,
            names = {"JMS", "AMQP"})
    void a_broker_that_is_away_in_the_midst_loses_none_and_keeps_their_order(Connector.Protocol protocol)
            throws Exception {
        start(protocol);
        refused("before");
        await().atMost(LONGEST).until(() -> notSent() == 0);
        Log aftermath = Log.of("letterbox.aftermath");

        broker.stop();
        refused("meanwhile");
        await().atMost(LONGEST).until(() -> aftermath.says("WARN", "outcomes-from-journal-demo failed"));
        refused("later");
        assertThat(notSent()).isEqualTo(2);
        broker.start();

        await().atMost(LONGEST).until(() -> notSent() == 0);
        aftermath.close();
        assertThat(List.of(cause(next()), cause(next()), cause(next())))
                .containsExactly("before", "meanwhile", "later");
    }

    @Test
    void one_that_the_broker_has_and_the_journal_could_not_mark_comes_again_with_its_id() throws Exception {
        start(Connector.Protocol.JMS);
        TestLetterbox.Trouble trouble = letterbox.refusing("DELETE", "notice");
        refused("once");

        JsonNode sent = next();
        assertThat(next()).isEqualTo(sent);
        trouble.over();
        await().atMost(LONGEST).until(() -> notSent() == 0);
    }

    private void start(Connector.Protocol protocol) throws Exception {
        letterbox = TestLetterbox.start(
                home,
                letmc,
                Map.of(),
                "doors: { drop: {}, events: { " + protocol.word() + ": [ { url: \"" + broker.url(protocol)
                        + "\", queue: letterbox.events } ], outcomes: " + QUEUE + " } }");
    }

    private JsonNode next() throws Exception {
        return new ObjectMapper().readTree(broker.next(QUEUE, LONGEST));
    }

    private static String cause(JsonNode event) {
        return event.path("data").path("causeId").asText();
    }

    private int notSent() {
        return new Notices(letterbox.office().journal())
                .due(TestLetterbox.AGENCY, 100)
                .size();
    }

    private void refused(String cause) {
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
