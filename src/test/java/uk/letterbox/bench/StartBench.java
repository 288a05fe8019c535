package uk.letterbox.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;

/** From the start of the installed program to the line that says it is ready. */
@Measurement
class StartBench {

    private static final int RUNS = 5;
    private static final int OPEN = 100_000;

    @Test
    void from_start_to_ready() throws Exception {
        Path home = Build.room("start");
        secondsToReady(home);

        new Figures().add(Figure.atMost("start to ready", 2, medianOfRuns(home), "s", "median of " + RUNS));
        Build.clear(home);
    }

    @Test
    void from_start_to_ready_with_a_backlog() throws Exception {
        Path home = Build.room("start");
        Path spool = Files.createDirectories(home.resolve("spool"));
        try (Journal journal = Journal.open(JournalLocation.in(home))) {
            Backlog.open(journal, "demo", spool, OPEN);
        }

        new Figures()
                .add(Figure.atMost(
                        "start to ready with 100,000 open deliveries",
                        5,
                        medianOfRuns(home),
                        "s",
                        "with their bytes in the spool; median of " + RUNS));
        Build.clear(home);
    }

    private static double medianOfRuns(Path home) throws Exception {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = secondsToReady(home);
        }
        return Figures.median(seconds);
    }

    private static double secondsToReady(Path home) throws Exception {
        try (InstalledProgram program = InstalledProgram.start(home, Map.of(), "run")) {
            program.until("Letterbox is ready");
            double seconds = program.secondsSinceStart();
            program.ignoreOutput();
            return seconds;
        }
    }
}
