package uk.letterbox.console;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords by the address they came from, so that one who guesses locks nobody else out. An address with ten
 * of them in a minute has to wait. The addresses that failed last are remembered, a thousand of them.
 */
final class FailedLogins {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ADDRESSES = 1000;

    private final LongSupplier nanos;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>();

    /**
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    FailedLogins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean tooMany(String address) {
        Deque<Long> times = failures.getOrDefault(address, new ArrayDeque<>());
        return times.size() == MOST && nanos.getAsLong() - times.getFirst() < WINDOW.toNanos();
    }

    synchronized void failed(String address) {
        Deque<Long> times = failures.remove(address);
        Deque<Long> kept = times == null ? new ArrayDeque<>() : times;
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(nanos.getAsLong());
        failures.put(address, kept);
        if (failures.size() > ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
