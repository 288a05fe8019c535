package uk.letterbox.budget;

import java.util.Arrays;

/**
 * letMC's count of the calls of a key, by the plain definition and without a look at the rule under test: of the moments
 * at which it stamped calls, in any order, how many at most lie in one window.
 *
 * @param window milliseconds; two stamps that are exactly so far apart are still in one window
 */
public record RollingWindow(long window) {

    /** The most stamps in any window. */
    public int most(long[] stamps) {
        long[] sorted = stamps.clone();
        Arrays.sort(sorted);
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.length; last++) {
            while (sorted[last] - sorted[first] > window) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
