package uk.letterbox.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** When what failed may be tried again: after a second, then after twice as long each time, up to half a minute. */
public final class Postponed {

    private record Failing(int times, long since) {}

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final LongSupplier nanos;
    private final Map<String, Failing> failing = new HashMap<>();

    /** @param nanos the monotonic clock */
    public Postponed(LongSupplier nanos) {
        this.nanos = nanos;
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

    private static Duration pause(int times) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
