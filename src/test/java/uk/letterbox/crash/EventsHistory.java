package uk.letterbox.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;

import uk.letterbox.journal.Journal;
import uk.letterbox.simulator.Fault;

/**
 * One home and one letMC through many deaths of the installed program while events stream in, as many as are wanted and for
 * as long as something is sent. In the end it works until nothing is left.
 */
final class EventsHistory {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(30);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration WORKS_WITHIN = Duration.ofSeconds(20);
    private static final int LONGEST_START_MILLIS = 3_000;
    private static final int LONGEST_LAST_WORDS_MILLIS = 100;
    private static final String FAULTS = "addLettingsPhoto:after:reset:0.05,addSalesPhoto:before:reset:0.05,"
            + "addLettingsFloorPlan:after:500:0.1,createLead:after:reset:0.05,createLead:before:500:0.03,"
            + "setCustomFieldValue:after:html:0.1,deleteLettingsPhoto:after:reset:0.1,deleteSalesPhoto:before:500:0.1";

    private final Scene scene;
    private final List<Correspondence> all;
    private final List<Streaming> streams;
    private final KillReport report;
    private final Random random;
    private final List<String> unexpected = new ArrayList<>();

    EventsHistory(Scene scene, List<Correspondence> all, List<Streaming> streams, KillReport report, Random random) {
        this.scene = scene;
        this.all = all;
        this.streams = streams;
        this.report = report;
        this.random = random;
    }

    /**
     * Lives through the streams and ends with nothing left to do; returns what went wrong on the way.
     *
     * @param lines of the log that a life has at most
     */
    List<String> live(int kills, int lines) throws Exception {
        scene.letmc().setFaults(Fault.parse(FAULTS));
        for (int dead = 0; dead < kills || streams.stream().anyMatch(Streaming::goesOn); dead++) {
            liveAndDie(lines);
        }
        for (Streaming stream : streams) {
            stream.end(READY_WITHIN);
        }
        scene.letmc().setFaults(List.of());
        drain();
        return unexpected;
    }

    /** One in four while it starts; the others in the midst of work, which takes another time on each machine. */
    private void liveAndDie(int lines) throws IOException, InterruptedException {
        boolean whileItStarts = random.nextInt(4) == 0;
        int life = random.nextInt(whileItStarts ? LONGEST_START_MILLIS : LONGEST_LAST_WORDS_MILLIS);
        try (LetterboxProcess process = LetterboxProcess.installed(scene)) {
            if (!whileItStarts && streams.stream().anyMatch(Streaming::goesOn)) {
                process.works(random.nextInt(lines), WORKS_WITHIN);
            }
            if (!process.lives(Duration.ofMillis(life))) {
                unexpected.add("It ended by itself, saying " + process.said());
            }
            process.kill();
            report.killed(Point.ANYWHERE);
        }
    }

    private void drain() throws IOException, InterruptedException {
        try (LetterboxProcess process = LetterboxProcess.installed(scene)) {
            if (!process.ready(READY_WITHIN)) {
                throw new IllegalStateException("Not ready. It said: " + process.said());
            }
            try (Journal journal = Journal.open(scene.setup().journal())) {
                Progress progress = new Progress(journal);
                Awaitility.await().atMost(DRAINED_WITHIN).pollInterval(LOOK).until(() -> drained(progress));
            }
            if (!process.stops(STOPS_WITHIN)) {
                unexpected.add("It does not stop, saying " + process.said());
            }
        }
    }

    private boolean drained(Progress progress) throws Exception {
        for (Correspondence each : all) {
            if (!each.way().empty()) {
                return false;
            }
        }
        return progress.nothingOpen()
                && all.stream().allMatch(each -> progress.told(each.way().agency()));
    }
}
