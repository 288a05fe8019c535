package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.shoot.Zips;
import uk.letterbox.simulator.SimulatedMedium;

/** A process that dies by SIGKILL while it takes in what comes as one: a zip file, and a manifest with its files. */
class KilledWithShootsTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_zip_file_and_a_manifest_are_taken_whole_and_once_wherever_the_process_dies(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        try (Scene scene = Scene.set(home, 2, 0, Map.of("demo", ""))) {
            Path agency = Files.createDirectories(home.resolve("agencies/demo"));
            Files.writeString(agency.resolve("properties.csv"), "BS8-12,lettings," + PROPERTY + "\n");
            put(agency.resolve("drop/inbox"));

            die(scene, Point.P3, 0);
            die(scene, Point.P4, 0);
            die(scene, Point.P4, 1);

            try (TestLetterbox last = TestLetterbox.start(home, scene.gateway().url(), scene.settings(), "")) {
                await().atMost(PATIENCE)
                        .until(() -> last.all(4, DeliveryState.DELIVERED)
                                && last.arrivals().size() == 7);
                assertThat(outcomes(last))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                ArrivalOutcome.ACCEPTED, 5L, ArrivalOutcome.REFUSED, 1L, ArrivalOutcome.IGNORED, 1L));
                assertThat(parts(last)).hasSize(3);
                await().atMost(PATIENCE).until(() -> files(last.inbox()).isEmpty());
                assertThat(files(agency.resolve("drop/refused"))).containsExactly("notes.txt", "notes.txt.reason.txt");
            }
            assertThat(scene.letmc().state().property(PROPERTY).photos())
                    .extracting(SimulatedMedium::name)
                    .containsExactlyInAnyOrder("Hall", "Garden", "Front", "Back");
        }
    }

    private static void put(Path inbox) throws Exception {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        packed.put("BS8-12-01-hall.jpg", Pictures.jpeg(1));
        packed.put("BS8-12-02-garden.jpg", Pictures.jpeg(2));
        packed.put("notes.txt", "for nobody".getBytes(StandardCharsets.UTF_8));
        Path shoot = Files.createDirectories(inbox.resolve("Shoot"));
        Files.write(inbox.resolve("all.zip"), Zips.of(packed));
        Files.write(shoot.resolve("1.jpg"), Pictures.jpeg(3));
        Files.write(shoot.resolve("2.jpg"), Pictures.jpeg(4));
        Files.writeString(
                shoot.resolve("manifest.csv"), "file,property,caption\n2.jpg,BS8-12,Front\n1.jpg,BS8-12,Back\n");
    }

    /** Each life takes up what the one before it left, and passes so many of the two at the point. */
    private static void die(Scene scene, Point point, int skip) throws Exception {
        Orders orders = new Orders(point, skip, 0, false, Broken.NOTHING);
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            assertThat(process.says(CrashingLetterbox.AT + point, PATIENCE))
                    .as(process.said().toString())
                    .isTrue();
            process.kill();
        }
    }

    private static Map<ArrivalOutcome, Long> outcomes(TestLetterbox letterbox) {
        return letterbox.arrivals().stream().collect(Collectors.groupingBy(Arrival::outcome, Collectors.counting()));
    }

    private static List<Arrival> parts(TestLetterbox letterbox) {
        String zip = letterbox.arrivals().stream()
                .filter(arrival -> arrival.name().equals("all.zip"))
                .findFirst()
                .orElseThrow()
                .id();
        return letterbox.office().search().partsOf(zip);
    }

    private static List<String> files(Path folder) throws Exception {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
