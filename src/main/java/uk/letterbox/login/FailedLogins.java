package uk.letterbox.login;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords by who gave them, an address or a name, so that one who guesses locks nobody else out. Who gave ten
 * of them in a minute has to wait. Those who failed last are remembered, a thousand of them.
 */
public final class FailedLogins {

    public static final int MOST = 10;
    public static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1000;

    private final LongSupplier nanos;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>();

    /**
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    public FailedLogins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether somebody has to wait. */
    public synchronized boolean tooMany(String who) {
        Deque<Long> times = failures.getOrDefault(who, new ArrayDeque<>());
        return times.size() == MOST && nanos.getAsLong() - times.getFirst() < WINDOW.toNanos();
    }

    /** Somebody gave a wrong password. */
    public synchronized void failed(String who) {
        Deque<Long> times = failures.remove(who);
        Deque<Long> kept = times == null ? new ArrayDeque<>() : times;
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(nanos.getAsLong());
        failures.put(who, kept);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
