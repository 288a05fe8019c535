package uk.letterbox.drop;

import java.time.Duration;
import java.util.function.Predicate;

/** What is remembered of one thing in the inbox until it is taken; times are of the monotonic clock, in nanoseconds. */
final class Watched {

    /** How long a file whose end is missing may rest before it is believed that nobody goes on writing it. */
    private static final Duration CUT_SHORT_PATIENCE = Duration.ofMinutes(5);

    private final Predicate<Found> cutShort;
    private Found found;
    private long firstSeen;
    private long lastChange;
    private Duration patience;
    private boolean looked;

    Watched(Found found, long now, Duration settle, Predicate<Found> cutShort) {
        this.cutShort = cutShort;
        this.found = found;
        this.patience = settle;
        this.firstSeen = now;
        this.lastChange = now;
    }

    /** Takes note of how it looks now. */
    void see(Found again, long now, Duration settle) {
        if (!again.stamp().equals(found.stamp())) {
            lastChange = now;
            patience = settle;
            looked = false;
        }
        found = again;
    }

    /** Whether it has rested long enough to be taken. It is looked into once for each time it changed. */
    boolean settled(long now) {
        if (now - lastChange < patience.toNanos()) {
            return false;
        }
        if (!looked) {
            looked = true;
            if (cutShort.test(found) && CUT_SHORT_PATIENCE.compareTo(patience) > 0) {
                patience = CUT_SHORT_PATIENCE;
            }
        }
        return now - lastChange >= patience.toNanos();
    }

    /** Its folder's earlier files were taken, so it counts as the first of the next batch. */
    void beginAnew(long now) {
        firstSeen = now;
    }

    long firstSeen() {
        return firstSeen;
    }

    Found found() {
        return found;
    }
}
