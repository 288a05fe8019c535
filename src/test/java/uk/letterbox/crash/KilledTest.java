package uk.letterbox.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, killed with SIGKILL. Two histories at a time, one against a letMC that gives file names back and one
 * against a letMC that does not: an even seed and the odd one after it. They are printed, and {@code -Dseed=} with
 * either begins with both again. The homes of a failed run stay in {@code target/tmp}.
 */
class KilledTest {

    private static final int FEWEST_AT_A_POINT = 5;
    private static final int KILLS_OF_A_LONG_HISTORY = 60;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void killed_anywhere_everything_is_delivered_once_or_lies_before_a_person(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        KillReport report = new KillReport();

        List<String> violations = pair(folder, Suite.seed(), 3, 4, report);

        report.write("crash.json");
        judge(report, violations);
    }

    @Test
    @Tag("long")
    @Timeout(value = 24, unit = TimeUnit.HOURS)
    void killed_a_thousand_times_everything_is_delivered_once_or_lies_before_a_person(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        int wanted = Integer.parseInt(
                System.getProperty("letterbox.kills", "").isEmpty() ? "1000" : System.getProperty("letterbox.kills"));
        KillReport report = new KillReport();
        List<String> violations = new ArrayList<>();
        long seed = Suite.seed();

        for (int kills = 0; kills < wanted && violations.isEmpty(); kills += 2 * KILLS_OF_A_LONG_HISTORY) {
            int each = KILLS_OF_A_LONG_HISTORY / Point.values().length;
            violations.addAll(pair(folder.resolve("after-" + kills), seed + kills, each, each, report));
            report.write("crash-long.json");
        }

        judge(report, violations);
    }

    private static void judge(KillReport report, List<String> violations) {
        System.out.println(report.table());
        assertThat(violations).isEmpty();
        assertThat(Point.named())
                .allSatisfy(point -> assertThat(report.kills(point)).isGreaterThanOrEqualTo(FEWEST_AT_A_POINT));
    }

    private static List<String> pair(Path folder, long seed, int each, int anywhere, KillReport report)
            throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> tagged = two.submit(() -> history(folder, seed & ~1, each, anywhere, report));
            Future<List<String>> counted = two.submit(() -> history(folder, seed | 1, each, anywhere, report));
            List<String> violations = new ArrayList<>(tagged.get());
            violations.addAll(counted.get());
            return violations;
        } finally {
            two.shutdownNow();
        }
    }

    private static List<String> history(Path folder, long seed, int each, int anywhere, KillReport report)
            throws Exception {
        System.out.println("A history with the seed " + seed);
        Path home = Files.createDirectories(folder.resolve("home-" + seed));
        return Suite.run(home, seed, Suite.plan(each, anywhere, seed), Broken.NOTHING, report);
    }
}
