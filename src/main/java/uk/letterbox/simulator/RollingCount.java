package uk.letterbox.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The time stamps of one rolling window, each kept until it is a whole window old. Not safe for several threads. */
final class RollingCount {

    private final long windowNanos;
    private final Deque<Long> stamps = new ArrayDeque<>();
    private int max;

    RollingCount(Duration window) {
        this.windowNanos = window.toNanos();
    }

    /** How many there are in the window that ends with this stamp, itself among them. Stamps must not go back. */
    int add(long nanos) {
        while (!stamps.isEmpty() && nanos - stamps.peekFirst() >= windowNanos) {
            stamps.removeFirst();
        }
        stamps.addLast(nanos);
        max = Math.max(max, stamps.size());
        return stamps.size();
    }

    int max() {
        return max;
    }
}
