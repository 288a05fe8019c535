package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.spool.Sha256;

/** A new set of photos and plans in the place of an old one, killed at every step of its way. */
class KilledWithNewSetTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ADDS = 3;

    /** After a removal that may have been made the same one is made again first, so that the last stop lies one further. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void killed_at_every_step_it_ends_as_exactly_the_new_set_and_is_whole_before_anything_old_goes(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path home) throws Exception {
        long seed = Suite.seed();
        System.out.println("A new set with the seed " + seed);
        try (Scene scene = Scene.set(home, seed, 600, Map.of("demo", ""))) {
            Path anna = uk.letterbox.Photographer.folder(home, "anna");
            put(home, anna.resolve("inbox/lettings"), 1, 3);
            assertThat(life(scene, Orders.toDrain(Broken.NOTHING))).isEqualTo(CrashingLetterbox.DRAINED);

            put(home, anna.resolve("replace/lettings"), 11, 12, 13);
            scene.letmc().setFaults(Fault.parse("listLettingsPhotosByType:before:500:1.0"));
            for (Point point : List.of(Point.P3, Point.P4, Point.P5)) {
                dieAt(scene, point, 0);
            }
            scene.letmc().setFaults(List.of());
            dieAt(scene, Point.P6, 0);
            for (int add = 0; add < ADDS; add++) {
                dieAt(scene, Point.P9, 0);
            }
            dieAt(scene, Point.P9, 0);
            dieAt(scene, Point.P9, 1);
            assertThat(life(scene, Orders.toDrain(Broken.NOTHING))).isEqualTo(CrashingLetterbox.DRAINED);

            assertThat(sums(scene.letmc().state().property(PROPERTY).photos())).containsExactly(sum(11), sum(12));
            assertThat(sums(scene.letmc().state().property(PROPERTY).floorPlans()))
                    .containsExactly(sum(13));
            assertThat(end(scene, "addLettingsPhoto")).isLessThan(begin(scene, "deleteLettingsPhoto"));
            assertThat(end(scene, "addLettingsFloorPlan")).isLessThan(begin(scene, "deleteLettingsFloorPlan"));
            try (Stream<Path> left = Files.walk(anna)) {
                assertThat(left.filter(Files::isRegularFile).filter(path -> !path.startsWith(anna.resolve("receipts"))))
                        .isEmpty();
            }
        }
    }

    private static void dieAt(Scene scene, Point point, int skip) throws Exception {
        assertThat(life(scene, new Orders(point, skip, 0, false, Broken.NOTHING)))
                .isEqualTo(CrashingLetterbox.AT + point);
    }

    /** Photos and one plan, the last; whole when they appear. */
    private static void put(Path home, Path folder, int... pictures) throws Exception {
        Path elsewhere = home.resolve("prepared");
        for (int picture : pictures) {
            boolean plan = picture == pictures[pictures.length - 1];
            Path file = elsewhere.resolve(plan ? "floorplans" : "photos").resolve(picture + ".jpg");
            Files.createDirectories(file.getParent());
            Files.write(file, Pictures.jpeg(picture));
        }
        Files.createDirectories(folder);
        Files.move(elsewhere, folder.resolve(PROPERTY), StandardCopyOption.ATOMIC_MOVE);
    }

    /** One process until it waits for its death or has nothing left to do; what it said then. */
    private static String life(Scene scene, Orders orders) throws Exception {
        try (LetterboxProcess process = LetterboxProcess.start(scene, orders)) {
            String at = CrashingLetterbox.AT + orders.point();
            boolean came = process.saysOneOf(PATIENCE, at, CrashingLetterbox.DRAINED);
            assertThat(came).as("%s, but it said %s", orders, process.said()).isTrue();
            process.kill();
            return process.said().contains(at) ? at : CrashingLetterbox.DRAINED;
        }
    }

    private static List<String> sums(List<SimulatedMedium> media) {
        return media.stream().map(SimulatedMedium::sha256).toList();
    }

    private static String sum(int picture) {
        return HexFormat.of().formatHex(Sha256.digest().digest(Pictures.jpeg(picture)));
    }

    private static long end(Scene scene, String operation) {
        return calls(scene, operation).mapToLong(SimulatedCall::at).max().orElseThrow();
    }

    private static long begin(Scene scene, String operation) {
        return calls(scene, operation).mapToLong(SimulatedCall::at).min().orElseThrow();
    }

    private static Stream<SimulatedCall> calls(Scene scene, String operation) {
        return scene.letmc().calls().stream().filter(call -> call.operation().equals(operation));
    }
}
