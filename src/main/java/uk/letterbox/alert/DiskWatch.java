package uk.letterbox.alert;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.spool.Spool;

/** Watches the disk of the spool: while too little is free, nothing is taken in, and everything stays safe at its door. */
public final class DiskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final String KIND = "disk-low";
    private static final long MEGABYTE = 1_000_000;

    private final Spool spool;
    private final AlertBox box;
    private final long threshold;
    private boolean low;
    private Optional<Boolean> told = Optional.empty();

    /**
     * @param threshold bytes below which the disk is low; it is well again from a fifth more, so that it does not flutter
     */
    public DiskWatch(Spool spool, AlertBox box, long threshold) {
        this.spool = spool;
        this.box = box;
        this.threshold = threshold;
    }

    /** Looks at the disk and says so when that changes anything; to be called every few seconds, by one thread. */
    public void look() {
        String problem;
        try {
            long free = spool.free();
            low = free < threshold || low && free < threshold + threshold / 5;
            problem = "Only " + free / MEGABYTE + " MB are free on the disk of the spool; below " + threshold / MEGABYTE
                    + " MB nothing is taken in. Make room; what waits at the doors is then taken by itself.";
        } catch (IOException unreadable) {
            LOG.debug("The disk of the spool cannot be asked", unreadable);
            low = true;
            problem = "The free space of the spool cannot be read ("
                    + unreadable.getClass().getSimpleName()
                    + "), so nothing is taken in. Look whether its disk is there.";
        }
        say(problem);
    }

    /** The first look says it in any case: the journal may hold an alert of an earlier run. */
    private void say(String problem) {
        if (told.equals(Optional.of(low))) {
            return;
        }
        if (low) {
            box.raise(KIND, "", problem);
        } else {
            box.clear(KIND, "");
        }
        told = Optional.of(low);
    }
}
