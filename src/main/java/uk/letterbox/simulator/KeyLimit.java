package uk.letterbox.simulator;

import java.time.Duration;

/**
 * What one key is allowed: a number of calls in a rolling window, counted as they arrive, those turned away among them.
 * Who goes on calling after being turned away is shut out for a window.
 */
final class KeyLimit {

    private static final int PATIENCE = 10;

    /** What becomes of a call. */
    enum Verdict {
        ADMITTED,
        TOO_MANY,
        SHUT_OUT
    }

    private final int requests;
    private final long windowNanos;
    private final RollingCount arrivals;
    private final RollingCount ends;
    private boolean warned;
    private long warnedAt;
    private int sinceWarning;
    private boolean shut;
    private long shutAt;

    KeyLimit(int requests, Duration window) {
        this.requests = requests;
        this.windowNanos = window.toNanos();
        this.arrivals = new RollingCount(window);
        this.ends = new RollingCount(window);
    }

    synchronized Verdict arrive() {
        // The stamp is taken under the lock, for stamps must not go back.
        return arrive(System.nanoTime());
    }

    synchronized void end() {
        ends.add(System.nanoTime());
    }

    synchronized int max() {
        return arrivals.max();
    }

    synchronized int maxByEnd() {
        return ends.max();
    }

    synchronized Verdict arrive(long nanos) {
        int inWindow = arrivals.add(nanos);
        if (requests == 0) {
            return Verdict.ADMITTED;
        }
        if (shut && nanos - shutAt < windowNanos) {
            return Verdict.SHUT_OUT;
        }
        shut = false;
        warned = warned && nanos - warnedAt < windowNanos;
        if (warned && ++sinceWarning > PATIENCE) {
            warned = false;
            shut = true;
            shutAt = nanos;
            return Verdict.SHUT_OUT;
        }
        if (inWindow <= requests) {
            return Verdict.ADMITTED;
        }
        if (!warned) {
            warned = true;
            warnedAt = nanos;
            sinceWarning = 0;
        }
        return Verdict.TOO_MANY;
    }
}
