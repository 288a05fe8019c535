package uk.letterbox.crash;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import uk.letterbox.simulator.Fault;

/**
 * One home and one letMC through many deaths of the installed program while events stream in, as many as are wanted and for
 * as long as something is sent. In the end it works until nothing is left.
 */
final class EventsHistory {

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final String FAULTS = "addLettingsPhoto:after:reset:0.05,addSalesPhoto:before:reset:0.05,"
            + "addLettingsFloorPlan:after:500:0.1,createLead:after:reset:0.05,createLead:before:500:0.03,"
            + "setCustomFieldValue:after:html:0.1,deleteLettingsPhoto:after:reset:0.1,deleteSalesPhoto:before:500:0.1";

    private final Scene scene;
    private final List<Correspondence> all;
    private final List<Streaming> streams;
    private final KillReport report;
    private final Random random;

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
        Lives lives = new Lives(scene, report, random);
        for (int dead = 0; dead < kills || goesOn(); dead++) {
            lives.one(lines, this::goesOn);
        }
        for (Streaming stream : streams) {
            stream.end(READY_WITHIN);
        }
        scene.letmc().setFaults(List.of());
        lives.last(this::drained);
        return lives.unexpected();
    }

    private boolean goesOn() {
        return streams.stream().anyMatch(Streaming::goesOn);
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
