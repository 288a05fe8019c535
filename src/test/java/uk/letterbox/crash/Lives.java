package uk.letterbox.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

import uk.letterbox.journal.Journal;

/** The lives of the installed program on one home: all end by SIGKILL at a random instant, but for the last. */
final class Lives {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(30);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration WORKS_WITHIN = Duration.ofSeconds(20);
    private static final int LONGEST_START_MILLIS = 3_000;
    private static final int LONGEST_LAST_WORDS_MILLIS = 100;

    private final Scene scene;
    private final KillReport report;
    private final Random random;
    private final List<String> unexpected = new ArrayList<>();

    Lives(Scene scene, KillReport report, Random random) {
        this.scene = scene;
        this.report = report;
        this.random = random;
    }

    /** Whether nothing is left to be done. */
    interface Drained {
        boolean is(Progress progress) throws Exception;
    }

    /**
     * One in four is ended while it starts; the others in the midst of work, which takes another time on each machine.
     *
     * @param lines of the log that it has at most
     * @param work whether there is some
     */
    void one(int lines, BooleanSupplier work) throws IOException, InterruptedException {
        boolean whileItStarts = random.nextInt(4) == 0;
        int life = random.nextInt(whileItStarts ? LONGEST_START_MILLIS : LONGEST_LAST_WORDS_MILLIS);
        try (LetterboxProcess process = LetterboxProcess.installed(scene)) {
            if (!whileItStarts && work.getAsBoolean()) {
                process.works(random.nextInt(lines), WORKS_WITHIN);
            }
            if (!process.lives(Duration.ofMillis(life))) {
                unexpected.add("It ended by itself, saying " + process.said());
            }
            process.kill();
            report.killed(Point.ANYWHERE);
        }
    }

    /** Works until nothing is left to be done. */
    void last(Drained drained) throws IOException, InterruptedException {
        try (LetterboxProcess process = LetterboxProcess.installed(scene)) {
            if (!process.ready(READY_WITHIN)) {
                throw new IllegalStateException("Not ready. It said: " + process.said());
            }
            try (Journal journal = Journal.open(scene.setup().journal())) {
                Progress progress = new Progress(journal);
                Awaitility.await()
                        .dontCatchUncaughtExceptions()
                        .atMost(DRAINED_WITHIN)
                        .pollInterval(LOOK)
                        .until(() -> drained.is(progress));
            }
            if (!process.stops(STOPS_WITHIN)) {
                unexpected.add("It does not stop, saying " + process.said());
            }
        }
    }

    /** What went wrong on the way. */
    List<String> unexpected() {
        return unexpected;
    }
}
