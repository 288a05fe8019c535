package uk.letterbox.dispatch;

import java.util.random.RandomGenerator;

/** Exponential back-off with jitter, in milliseconds: a third more or less, so that what failed together does not return together. */
final class BackOff {

    private final long first;
    private final int factor;
    private final long longest;
    private final RandomGenerator random;

    BackOff(long first, int factor, long longest, RandomGenerator random) {
        this.first = first;
        this.factor = factor;
        this.longest = longest;
        this.random = random;
    }

    /**
     * @param failures so far, at least 1
     */
    long after(int failures) {
        double pause = Math.min(longest, first * Math.pow(factor, Math.max(0, failures - 1)));
        return (long) (pause * (2.0 / 3 + random.nextDouble() * 2 / 3));
    }
}
