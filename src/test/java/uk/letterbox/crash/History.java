package uk.letterbox.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import uk.letterbox.simulator.Fault;

/**
 * One home and one letMC through many deaths of the process: before each start files are dropped, at the named point it is
 * killed. In the end it works until nothing is left. Everything that is left to chance hangs on the seed; the machine's
 * timing does not, so a seed replays the plan and not each interleaving.
 */
final class History {

    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(5);
    private static final String USUAL = "*:after:reset:0.05,*:before:reset:0.03,*:after:500:0.05,*:before:500:0.03,"
            + "*:after:html:0.02,*:after:slow:0.01";
    private static final String REFUSING = ",addLettingsPhoto:before:404:%1$s,addSalesPhoto:before:404:%1$s";
    private static final String UNCLEAR = "addLettingsPhoto:after:reset:0.5,addSalesPhoto:before:500:0.5";

    private final Scene scene;
    private final Photographer photographer;
    private final Broken broken;
    private final KillReport report;
    private final Random random;
    private final List<String> unexpected = new ArrayList<>();

    History(Scene scene, Photographer photographer, Broken broken, KillReport report, Random random) {
        this.scene = scene;
        this.photographer = photographer;
        this.broken = broken;
        this.report = report;
        this.random = random;
    }

    /** Lives through these kills and ends with nothing left to do; returns what went wrong on the way. */
    List<String> live(List<Point> kills) throws IOException, InterruptedException {
        photographer.everything();
        drain();
        photographer.withUnknownReference();
        Deque<Point> left = new ArrayDeque<>(kills);
        for (int starts = 0; !left.isEmpty() && starts < 2 * kills.size(); starts++) {
            Point point = left.removeFirst();
            if (killed(point)) {
                report.killed(point);
            } else {
                report.killed(Point.ANYWHERE);
                left.addLast(point);
            }
        }
        scene.letmc().setFaults(broken == Broken.RESENDS_AFTER_A_TIMEOUT ? Fault.parse(UNCLEAR) : List.of());
        photographer.tellReference();
        drain();
        return unexpected;
    }

    private void drain() throws IOException, InterruptedException {
        try (LetterboxProcess process = LetterboxProcess.start(scene, Orders.toDrain(broken))) {
            if (!process.says(CrashingLetterbox.DRAINED, DRAINED_WITHIN) || !process.endsWell(DRAINED_WITHIN)) {
                throw new IllegalStateException("Not drained. It said: " + process.said());
            }
        }
    }

    /** Whether it was at the point when it was killed. */
    private boolean killed(Point point) throws IOException, InterruptedException {
        scene.letmc().setFaults(Fault.parse(faults(point)));
        photographer.someFiles();
        if (point == Point.P2) {
            photographer.bigFile();
        }
        if (point == Point.P8) {
            photographer.photoOfALetting();
        }
        Orders orders = new Orders(point, skipped(point), random.nextInt(3), false, broken);
        return new Death(scene, random, unexpected::add).at(orders);
    }

    /** Only what comes often in the life of one process is passed before it is stopped at. */
    private int skipped(Point point) {
        return switch (point) {
            case P6, P9, P10 -> random.nextInt(3);
            default -> 0;
        };
    }

    private static String faults(Point point) {
        return switch (point) {
            case P11 -> UNCLEAR;
            case P12 -> USUAL + REFUSING.formatted("0.3");
            default -> USUAL + REFUSING.formatted("0.01");
        };
    }
}
