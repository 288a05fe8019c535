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
    private Duration settle;
    private boolean looked;
    private boolean cut;

    Watched(Found found, long now, Duration settle, Predicate<Found> cutShort) {
        this.cutShort = cutShort;
        this.found = found;
        this.settle = settle;
        this.firstSeen = now;
        this.lastChange = now;
    }

    /** Takes note of how it looks now. */
    void see(Found again, long now) {
        if (!again.stamp().equals(found.stamp())) {
            lastChange = now;
            looked = false;
        }
        found = again;
    }

    /** Whether it has rested long enough to be taken. */
    boolean settled(long now) {
        long rested = now - lastChange;
        return rested >= settle.toNanos() && (rested >= CUT_SHORT_PATIENCE.toNanos() || !cutShort());
    }

    /** Whether its end is missing. It is looked into once for each time it changed. */
    boolean cutShort() {
        if (!looked) {
            looked = true;
            cut = cutShort.test(found);
        }
        return cut;
    }

    /** Its folder's earlier files were taken, so it counts as the first of the next batch. */
    void beginAnew(long now) {
        firstSeen = now;
    }

    /** Something of its new set was taken away, and may come again. */
    void restAnew(long now) {
        lastChange = now;
    }

    long firstSeen() {
        return firstSeen;
    }

    Found found() {
        return found;
    }
}
