package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Photographer;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.pull.OtherServer;
import uk.letterbox.simulator.SimulatedMedium;

/** A Letterbox that dies while it fetches from somebody else's server, and again while it lets go there of what it has. */
class KilledWithPullsTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String PHOTOS = "outgoing/lettings/" + PROPERTY + "/photos";
    private static final int FILES = 4;
    private static final long HALF = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void killed_while_it_fetches_and_while_it_lets_go_each_file_is_at_letmc_once_and_nothing_is_left_behind(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        Path home = folder.resolve("home");
        Path theirs = Files.createDirectories(folder.resolve("theirs").resolve(PHOTOS));
        for (int number = 1; number <= FILES; number++) {
            Files.write(theirs.resolve(number + "-room.jpg"), Photographer.largePicture(number));
        }
        try (OtherServer studio = new OtherServer(folder.resolve("theirs"));
                Scene scene = Scene.set(home, 2, 0, Map.of("demo", pulling(studio)))) {
            scene.settings().put("SFTP_PASSWORD", OtherServer.PASSWORD);

            dieInTheMiddleOfTheThird(studio, scene);
            assertThat(left(theirs)).as("the journal has nothing yet").hasSize(FILES);
            dieBeforeItHearsOfTheFirstDeletion(studio, scene);
            assertThat(left(theirs)).hasSize(FILES - 1);

            try (TestLetterbox again =
                    TestLetterbox.start(home, scene.gateway().url(), scene.settings(), pulling(studio))) {
                await().atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                        .until(() ->
                                photos(scene).size() == FILES && left(theirs).isEmpty());
                assertThat(again.arrivals())
                        .filteredOn(arrival -> arrival.outcome() == ArrivalOutcome.ACCEPTED)
                        .extracting(Arrival::sha256)
                        .doesNotHaveDuplicates()
                        .hasSize(FILES);
                Path own = again.agencyHome().resolve("pulled/studio");
                await().atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                        .until(() -> left(own.resolve("inbox")).isEmpty()
                                && left(own.resolve("fetched")).isEmpty());
                assertThat(photos(scene))
                        .extracting(SimulatedMedium::size)
                        .doesNotHaveDuplicates()
                        .hasSize(FILES);
            }
        }
    }

    private static void dieInTheMiddleOfTheThird(OtherServer studio, Scene scene) throws Exception {
        Stop stop = new Stop();
        AtomicInteger begun = new AtomicInteger();
        studio.whenReading((channel, offset) -> {
            if (offset == 0 ? begun.incrementAndGet() > 3 : begun.get() == 3 && offset > HALF) {
                stop.here();
            }
        });
        die(scene, stop);
        studio.whenReading((channel, offset) -> {});
    }

    private static void dieBeforeItHearsOfTheFirstDeletion(OtherServer studio, Scene scene) throws Exception {
        Stop stop = new Stop();
        studio.whenRemoved(stop::here);
        die(scene, stop);
        studio.whenRemoved(() -> {});
    }

    private static void die(Scene scene, Stop stop) throws Exception {
        try (LetterboxProcess process =
                LetterboxProcess.start(scene, new Orders(Point.ANYWHERE, 0, 0, false, Broken.NOTHING))) {
            assertThat(stop.reached().await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("said %s", process.said())
                    .isTrue();
            process.kill();
        } finally {
            stop.over().countDown();
        }
    }

    /** Where the server gives no answer until its client is dead. */
    private record Stop(CountDownLatch reached, CountDownLatch over) {

        Stop() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        void here() {
            reached.countDown();
            try {
                over.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String pulling(OtherServer studio) {
        return "doors: { drop: { pull: [ { name: studio, url: \"sftp://letterbox@127.0.0.1:" + studio.port()
                + "/outgoing\", hostKey: \"" + studio.fingerprint()
                + "\", password: \"{{env:SFTP_PASSWORD}}\", every: 1s, then: delete } ] } }";
    }

    private static List<SimulatedMedium> photos(Scene scene) {
        return scene.letmc().state().property(PROPERTY).photos();
    }

    private static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
