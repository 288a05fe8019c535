package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;

/** The memory of the installed program while many bytes pass through it under a small heap. */
@Measurement
class MemoryBench {

    private static final int PROPERTIES = 50;
    private static final int PHOTOS = 4;
    private static final int BYTES = 2_500_000;
    /** The heap before and after a collection and its size, as the log of the collector says. */
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->\\d+M\\(");

    @Test
    void heap_and_memory_while_500_MB_pass_through() throws Exception {
        Path room = Build.room("memory");
        Path home = room.resolve("home");
        Path log = room.resolve("gc.log");
        Map<String, String> none = Map.of();
        try (InstalledProgram simulator =
                InstalledProgram.start(room.resolve("simulator"), none, "simulate", "--port", "0", "--requests", "0")) {
            URI letmc = SendBench.simulated(simulator);
            Map<String, String> environment = Map.of(
                    "LETMC_BASE_URL",
                    letmc.toString(),
                    "LETMC_REQUESTS",
                    "0",
                    "LETTERBOX_DROP_SETTLE",
                    "100ms",
                    "LETTERBOX_JAVA_OPTS",
                    "-Xmx256m -Xlog:gc:file=" + log);
            try (InstalledProgram letterbox = InstalledProgram.start(home, environment, "run")) {
                letterbox.until("Letterbox is ready");
                letterbox.ignoreOutput();
                Shoot.of(room.resolve("shoot"), PROPERTIES, PHOTOS, BYTES)
                        .dropInto(home.resolve("agencies/demo/drop/inbox"));
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> delivered(home) == PROPERTIES * PHOTOS);
                add("peak heap", 256, peakHeap(log));
                add("peak memory (RSS)", 512, letterbox.peakMemory());
            }
        }
        Build.clear(room);
    }

    private static void add(String name, double goal, double value) throws Exception {
        new Figures()
                .add(Figure.atMost(
                        name + " while 500 MB pass through", goal, value, "MB", "-Xmx256m, files of 2.5 MB, no limit"));
    }

    private static long delivered(Path home) {
        try (Journal journal = Journal.open(JournalLocation.in(home))) {
            return journal.read(handle -> handle.createQuery("SELECT count(*) FROM delivery WHERE state = 'DELIVERED'")
                    .mapTo(Long.class)
                    .one());
        }
    }

    private static double peakHeap(Path log) throws Exception {
        try (Stream<String> lines = Files.lines(log)) {
            double peak = lines.map(COLLECTION::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .max()
                    .orElse(0);
            assertThat(peak).as("the heap before the fullest collection").isPositive();
            return peak;
        }
    }
}
