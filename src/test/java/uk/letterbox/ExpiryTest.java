package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Desk;
import uk.letterbox.journal.Overview;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Things are kept as long as anybody may need them, and then no longer. */
class ExpiryTest {

    private static final String A_WEEK_AND_A_SECOND = "604801s";

    @TempDir
    private Path home;

    private Simulator letmc;

    @BeforeEach
    void simulate() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        letmc.close();
    }

    @Test
    void delivered_bytes_go_when_their_time_is_over_and_dead_and_held_ones_stay() throws Exception {
        try (TestLetterbox letterbox = start(Map.of("LETTERBOX_RETENTION", "1s"))) {
            oneDeliveredOneDeadOneHeld(letterbox);

            await().until(() -> letterbox.office().expiry().letGo().spooled().count() == 1);

            letterbox.deliveries().forEach(delivery -> assertThat(
                            letterbox.office().spool().holds(delivery.arrivalId()))
                    .isEqualTo(delivery.state() == DeliveryState.DEAD));
            assertThat(held(letterbox))
                    .hasSize(1)
                    .allMatch(arrival -> letterbox.office().spool().holds(arrival.id()));
        }
    }

    @Test
    void what_nobody_decides_about_is_given_up_with_its_bytes_and_cannot_be_sent_any_more() throws Exception {
        try (TestLetterbox letterbox = start(Map.of("LETTERBOX_RETENTION_UNDECIDED", "1s"))) {
            oneDeliveredOneDeadOneHeld(letterbox);

            await().until(() -> {
                letterbox.office().expiry().letGo();
                return held(letterbox).isEmpty()
                        && letterbox.deliveries().stream().noneMatch(one -> one.state() == DeliveryState.DEAD);
            });

            assertThat(letterbox.deliveries())
                    .filteredOn(one -> one.state() == DeliveryState.DISCARDED)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.reason().orElseThrow())
                                .contains("Nobody decided about it")
                                .contains("404");
                        assertThat(letterbox.office().spool().holds(one.arrivalId()))
                                .isFalse();
                        assertThat(letterbox.office().desk().replay(one.id()))
                                .isEqualTo(new Desk.Done.NotDone(
                                        "its bytes are no longer kept; ask its sender for them and drop them again"));
                    });
            assertThat(letterbox.arrivals())
                    .filteredOn(one -> one.outcome() == ArrivalOutcome.REFUSED)
                    .extracting(arrival -> letterbox.office().spool().holds(arrival.id()))
                    .containsExactly(false);
            assertThat(letterbox.deliveries())
                    .filteredOn(one -> one.state() == DeliveryState.DELIVERED)
                    .allMatch(one -> letterbox.office().spool().holds(one.arrivalId()));
        }
    }

    @Test
    void it_is_announced_a_week_before_once_and_no_more_when_somebody_has_decided() throws Exception {
        try (TestLetterbox letterbox = start(Map.of("LETTERBOX_RETENTION_UNDECIDED", A_WEEK_AND_A_SECOND))) {
            Delivery dead = oneDead(letterbox);

            await().until(() -> {
                letterbox.office().expiry().letGo();
                return announced(letterbox).size() == 1;
            });
            letterbox.office().expiry().letGo();
            assertThat(announced(letterbox))
                    .extracting(Overview.OpenAlert::count)
                    .containsExactly(1);

            letterbox.office().desk().discard(dead.id(), "not wanted");
            letterbox.office().expiry().letGo();
            assertThat(announced(letterbox)).isEmpty();
        }
    }

    @Test
    void refused_files_and_receipts_go_by_the_time_they_were_written_and_nothing_beside_them() throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(
                home,
                letmc,
                Map.of("LETTERBOX_RETENTION_UNDECIDED", "1s", "LETTERBOX_RETENTION_RECEIPTS", "1s"),
                "doors: { drop: {}, events: {} }")) {
            Files.writeString(letterbox.agencyHome().resolve("events/inbox/no.json"), "[1]");
            letterbox.drop("lettings/0004-f421-2742-3f00/photos/no.jpg", "no picture".getBytes());
            Path refused = letterbox.agencyHome().resolve("drop/refused");
            Path receipts = letterbox.agencyHome().resolve("drop/receipts");
            Path events = letterbox.agencyHome().resolve("events/refused");
            await().until(() -> files(refused) == 2 && files(receipts) == 2 && files(events) == 2);
            Path own = Files.writeString(refused.resolve("notes of the office.txt"), "ours");

            await().until(() -> {
                letterbox.office().expiry().letGo();
                return files(receipts) == 0 && files(refused) == 1 && files(events) == 0;
            });

            assertThat(own).exists();
        }
    }

    private TestLetterbox start(Map<String, String> settings) throws Exception {
        return TestLetterbox.start(home, letmc, settings);
    }

    private void oneDeliveredOneDeadOneHeld(TestLetterbox letterbox) throws Exception {
        letterbox.drop("lettings/0004-f421-2742-3f00/photos/1.jpg", Pictures.jpeg(1));
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        letterbox.drop("lettings/UNKNOWN-1/photos/3.jpg", Pictures.jpeg(3));
        await().until(() -> held(letterbox).size() == 1);
        oneDead(letterbox);
    }

    private Delivery oneDead(TestLetterbox letterbox) throws Exception {
        letmc.setFaults(Fault.parse("addLettingsPhoto:before:404:1.0"));
        letterbox.drop("lettings/0004-f421-2742-3f01/photos/2.jpg", Pictures.jpeg(2));
        await().until(() -> letterbox.deliveries().stream().anyMatch(one -> one.state() == DeliveryState.DEAD));
        return letterbox.deliveries().stream()
                .filter(one -> one.state() == DeliveryState.DEAD)
                .findFirst()
                .orElseThrow();
    }

    private static List<Arrival> held(TestLetterbox letterbox) {
        return letterbox.arrivals().stream()
                .filter(arrival -> arrival.outcome() == ArrivalOutcome.HELD)
                .toList();
    }

    private static List<Overview.OpenAlert> announced(TestLetterbox letterbox) {
        return letterbox.office().overview().alerts().stream()
                .filter(alert -> alert.kind().equals("kept-too-long"))
                .toList();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
