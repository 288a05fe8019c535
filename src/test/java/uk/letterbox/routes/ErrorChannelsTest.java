package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Gate;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** What each error channel does with a failure, and that nothing is lost in it. */
class ErrorChannelsTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String PHOTOS = "lettings/" + PROPERTY + "/photos/";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private TestLetterbox letterbox;

    @BeforeEach
    void start() throws Exception {
        letterbox = TestLetterbox.start(home, letmc, Map.of("LETMC_TIMEOUT", "20s"));
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void a_file_stays_at_its_door_while_the_journal_refuses_it_and_is_taken_when_it_does_not() throws Exception {
        TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
        Path file = letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST).until(() -> !letterbox.doorReports().isEmpty());
        assertThat(letterbox.doorReports().get(0).orElseThrow()).contains("the disk is gone");
        assertThat(file).hasBinaryContent(Pictures.jpeg(1));
        assertThat(letterbox.arrivals()).isEmpty();

        trouble.over();
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(file).doesNotExist();
        assertThat(letmc.state().property(PROPERTY).photos()).hasSize(1);
        await().atMost(LONGEST).until(() -> letterbox.doorReports().size() == 2);
        assertThat(letterbox.doorReports().get(1)).isEmpty();
    }

    @Test
    void a_call_whose_bytes_are_damaged_is_not_sent_and_its_delivery_is_dead() throws Exception {
        Gate listing = letmc.hold("listLettingsPhotosByType", false);
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        listing.awaitArrivals(1, LONGEST);
        Files.write(letterbox.office().spool().file(letterbox.arrivals().get(0).id()), new byte[] {1});
        listing.release();

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DEAD));

        assertThat(letterbox.deliveries().get(0).reason().orElseThrow())
                .contains(letterbox.arrivals().get(0).id(), "missing or changed");
        assertThat(letmc.calls()).noneMatch(call -> call.operation().equals("addLettingsPhoto"));
    }

    @Test
    void a_server_that_cannot_be_reached_costs_no_attempt_and_is_tried_again() throws Exception {
        int port = letmc.port();
        letmc.close();
        Log calls = Log.of("letterbox.calls");
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST).until(() -> calls.says("WARN", "was not carried out"));
        try (Simulator back = Simulator.start(SimulatorOptions.standard().withPort(port))) {
            await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
            assertThat(back.state().property(PROPERTY).photos()).hasSize(1);
        }
        calls.close();
        assertThat(letterbox.deliveries()).extracting(Delivery::attempts).containsExactly(0);
    }

    @Test
    void an_outcome_that_cannot_be_written_down_is_kept_and_written_when_it_can() throws Exception {
        Gate write = letmc.hold("addLettingsPhoto", true);
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        write.awaitArrivals(1, LONGEST);
        TestLetterbox.Trouble trouble = letterbox.refusing("UPDATE", "call");
        Log redeliveries = Log.of("org.apache.camel.processor.errorhandler.DefaultErrorHandler");
        write.release();

        await().atMost(LONGEST).until(() -> redeliveries.says("the disk is gone"));
        assertThat(letterbox.deliveries()).extracting(Delivery::state).containsExactly(DeliveryState.SENDING);
        trouble.over();

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        redeliveries.close();
        assertThat(letmc.calls())
                .filteredOn(call -> call.operation().equals("addLettingsPhoto"))
                .hasSize(1);
    }

    @Test
    void a_receipt_that_cannot_be_written_fails_no_delivery_and_is_written_later() throws Exception {
        Log aftermath = Log.of("letterbox.aftermath");
        Path folder = letterbox.agencyHome().resolve("drop/receipts");
        Files.deleteIfExists(folder);
        Files.writeString(folder, "in the way");
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        await().atMost(LONGEST).until(() -> aftermath.says("WARN", "receipts-from-journal failed and is tried again"));
        Files.delete(folder);

        await().atMost(LONGEST)
                .until(() -> Files.isDirectory(folder) && letterbox.receipts().contains("DELIVERED"));
        aftermath.close();
    }

    @Test
    void alerts_are_looked_for_and_a_failure_at_that_stops_nothing() throws Exception {
        Log aftermath = Log.of("letterbox.aftermath");
        await().atMost(LONGEST).until(() -> letterbox.people().told() >= 1);
        letterbox.people().failAtLooking();

        await().atMost(LONGEST).until(() -> aftermath.says("alerts-from-journal failed", "cannot be looked at"));
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        aftermath.close();
    }
}
