package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Retention;
import uk.letterbox.retention.Expiry;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Bytes are kept as long as anybody may need them, and then no longer. */
class ExpiryTest {

    private static final Duration SOON = Duration.ofMillis(1);

    @TempDir
    private Path home;

    @Test
    void delivered_bytes_go_when_their_time_is_over_and_dead_and_held_ones_stay() throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
                TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of())) {
            letterbox.drop("lettings/0004-f421-2742-3f00/photos/1.jpg", Pictures.jpeg(1));
            await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            letmc.setFaults(Fault.parse("addLettingsPhoto:before:404:1.0"));
            letterbox.drop("lettings/0004-f421-2742-3f01/photos/2.jpg", Pictures.jpeg(2));
            letterbox.drop("lettings/UNKNOWN-1/photos/3.jpg", Pictures.jpeg(3));
            await().until(() -> letterbox.arrivals().size() == 3
                    && letterbox.deliveries().stream()
                            .noneMatch(one -> one.state().open()));
            Expiry expiry = new Expiry(
                    new Retention(letterbox.office().journal()),
                    letterbox.office().spool(),
                    SOON);

            expiry.letGo();

            letterbox.deliveries().forEach(delivery -> assertThat(
                            letterbox.office().spool().holds(delivery.arrivalId()))
                    .isEqualTo(delivery.state() == DeliveryState.DEAD));
            assertThat(letterbox.arrivals())
                    .filteredOn(arrival -> arrival.outcome() == ArrivalOutcome.HELD)
                    .hasSize(1)
                    .allMatch(arrival -> letterbox.office().spool().holds(arrival.id()));
        }
    }
}
