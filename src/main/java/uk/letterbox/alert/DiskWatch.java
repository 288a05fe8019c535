package uk.letterbox.alert;

import java.io.IOException;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.spool.Spool;

/** Watches the disk of the spool, which takes nothing in while too little of it is free, and tells a person. For one thread. */
public final class DiskWatch {

    private static final String KIND = "disk-low";

    private final Spool spool;
    private final AlertBox box;
    private final long threshold;
    private boolean low;
    private boolean looked;

    /**
     * @param threshold free bytes below which it is low; well again with a fifth more
     */
    public DiskWatch(Spool spool, AlertBox box, long threshold) {
        this.spool = spool;
        this.box = box;
        this.threshold = threshold;
    }

    /** Looks. The alert is raised once, and cleared when there is room again. */
    public void look() throws IOException {
        long free = spool.free();
        if (!low && free < threshold) {
            low = true;
            box.raise(
                    KIND,
                    "",
                    "Only " + free / 1_000_000 + " MB are free on the disk of the home folder, so nothing is"
                            + " taken in; what lies at the doors stays there. Make room.");
        } else if (free >= threshold + threshold / 5 && (low || !looked)) {
            low = false;
            box.clear(KIND, "");
        }
        looked = true;
    }
}
