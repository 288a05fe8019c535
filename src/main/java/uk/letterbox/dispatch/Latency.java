package uk.letterbox.dispatch;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import uk.letterbox.budget.Limit;

/**
 * How long letMC takes to answer, by key, and so how many calls of paced lanes are of use together: what the limit lets
 * start in the time that nine of ten calls take. More would only be a burst.
 */
final class Latency {

    private static final int KEPT = 64;
    private static final long UNKNOWN = 5_000;

    private final Map<String, long[]> recent = new ConcurrentHashMap<>();

    void took(String budget, long millis) {
        recent.compute(budget, (key, before) -> {
            int kept = before == null ? 0 : Math.min(before.length, KEPT - 1);
            long[] now = new long[kept + 1];
            now[0] = millis;
            if (before != null) {
                System.arraycopy(before, 0, now, 1, kept);
            }
            return now;
        });
    }

    int useful(String budget, Limit limit) {
        if (!limit.counted()) {
            return limit.inFlight();
        }
        double needed = (double) limit.requests() / limit.window() * p90(budget);
        return (int) Math.min(limit.inFlight(), Math.max(2, Math.ceil(needed) + 1));
    }

    private long p90(String budget) {
        long[] times = recent.getOrDefault(budget, new long[] {UNKNOWN}).clone();
        Arrays.sort(times);
        return times[(int) Math.ceil(times.length * 0.9) - 1];
    }
}
