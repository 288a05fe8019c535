package uk.letterbox.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** When what failed may be tried again: after a while, then after twice as long each time, up to the longest. */
public final class Postponed {

    private record Failing(int times, long since) {}

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final LongSupplier nanos;
    private final Duration first;
    private final Duration longest;
    private final Map<String, Failing> failing = new HashMap<>();

    /**
     * After a second, and up to half a minute.
     *
     * @param nanos the monotonic clock
     */
    public Postponed(LongSupplier nanos) {
        this(nanos, FIRST, LONGEST);
    }

    public Postponed(LongSupplier nanos, Duration first, Duration longest) {
        this.nanos = nanos;
        this.first = first;
        this.longest = longest;
    }

    public boolean mayTry(String what) {
        Failing last = failing.get(what);
        return last == null
                || nanos.getAsLong() - last.since() >= pause(last.times()).toNanos();
    }

    public void failed(String what) {
        Failing last = failing.get(what);
        failing.put(what, new Failing(last == null ? 1 : last.times() + 1, nanos.getAsLong()));
    }

    public void worked(String what) {
        failing.remove(what);
    }

    /** Forgets what is not there any more. */
    public void keepOnly(Set<String> there) {
        failing.keySet().retainAll(there);
    }

    /** Whether nothing is waiting to be tried again. */
    public boolean none() {
        return failing.isEmpty();
    }

    private Duration pause(int times) {
        Duration pause = first.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
