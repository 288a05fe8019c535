package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Ids;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

class ArrivalsRouteTest {

    private static final String PHOTOS = "lettings/0004-f421-2742-3f00/photos/";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private final Log log = Log.of("letterbox.arrivals");
    private TestLetterbox letterbox;

    @BeforeEach
    void start() throws Exception {
        letterbox = TestLetterbox.start(home, letmc);
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
        log.close();
    }

    @Test
    void a_photo_is_accepted_and_a_second_one_of_the_same_bytes_is_a_duplicate() throws Exception {
        Path first = letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        await().atMost(LONGEST).until(() -> Files.notExists(first));
        Path second = letterbox.drop(PHOTOS + "again.jpg", Pictures.jpeg(1));
        await().atMost(LONGEST).until(() -> Files.notExists(second));

        assertThat(letterbox.arrivals())
                .extracting(Arrival::outcome)
                .containsExactly(ArrivalOutcome.ACCEPTED, ArrivalOutcome.DUPLICATE);
        assertThat(letterbox.arrivals().get(1).reason().orElseThrow()).contains("1.jpg");
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        await().atMost(LONGEST).until(() -> log.says("INFO", "demo drop", "ACCEPTED"));
        await().atMost(LONGEST).until(() -> log.says("INFO", "demo drop", "DUPLICATE"));
    }

    @Test
    void a_file_that_cannot_be_sent_is_refused_and_given_back() throws Exception {
        letterbox.drop(PHOTOS + "1.jpg", new byte[] {1, 2, 3});

        await().atMost(LONGEST).until(() -> log.says("WARN", "REFUSED", "letterbox show"));
        Path refused = letterbox.agencyHome().resolve("drop/refused").resolve(PHOTOS);

        await().atMost(LONGEST).until(() -> Files.exists(refused.resolve("1.jpg.reason.txt")));
        assertThat(refused.resolve("1.jpg")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(letterbox.deliveries()).isEmpty();
    }

    @Test
    void an_unknown_reference_is_held() throws Exception {
        letterbox.drop("sales/BS8-12/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST).until(() -> log.says("WARN", "HELD", "letterbox show"));

        assertThat(letterbox.arrivals()).extracting(Arrival::outcome).containsExactly(ArrivalOutcome.HELD);
        assertThat(letmc.calls()).isEmpty();
    }

    @Test
    void what_a_door_ignores_or_quarantines_is_written_down_and_never_sent() {
        List<Accepted> ignored = accept(offer(new Proposal.Ignore("A note of ours")));
        List<Accepted> quarantined = accept(offer(new Proposal.Quarantine("It may be harmful")));

        assertThat(ignored)
                .singleElement()
                .satisfies(one -> assertThat(one.arrival().outcome()).isEqualTo(ArrivalOutcome.IGNORED));
        assertThat(quarantined)
                .singleElement()
                .satisfies(one -> assertThat(one.arrival().outcome()).isEqualTo(ArrivalOutcome.QUARANTINED));
        assertThat(log.says("INFO", "IGNORED")).isTrue();
        assertThat(log.says("WARN", "QUARANTINED", "letterbox show")).isTrue();
        assertThat(letterbox.deliveries()).isEmpty();
    }

    @Test
    void the_same_thing_offered_again_is_the_same_arrival() {
        Offer offer = offer(new Proposal.Ignore("A note of ours"));

        Accepted first = accept(offer).get(0);
        Accepted again = accept(new Offer(
                        new Ids().arrival(),
                        offer.agency(),
                        offer.door(),
                        offer.name(),
                        offer.group(),
                        offer.sourceKey(),
                        offer.sha256(),
                        offer.size(),
                        offer.proposal()))
                .get(0);

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.arrival().id()).isEqualTo(offer.id());
        assertThat(letterbox.arrivals()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private List<Accepted> accept(Offer offer) {
        try (ProducerTemplate door = letterbox.camel().createProducerTemplate()) {
            return door.requestBody("direct:accept", List.of(offer), List.class);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Offer offer(Proposal proposal) {
        String id = new Ids().arrival();
        return new Offer(id, "demo", "drop", "a note.txt", "", "source of " + id, "00", 2, proposal);
    }
}
