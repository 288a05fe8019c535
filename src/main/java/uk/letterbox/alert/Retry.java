package uk.letterbox.alert;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a failing channel may be tried again: after 10, 20, 40 and then each 60 seconds. Nobody sleeps. */
final class Retry {

    private static final long FIRST = Duration.ofSeconds(10).toNanos();
    /** So that what is wrong is told within a minute of the channel's recovery. */
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final LongSupplier nanos;
    private long pause;
    private long failedAt;

    /**
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    Retry(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean due() {
        return pause == 0 || nanos.getAsLong() - failedAt >= pause;
    }

    void failed() {
        pause = pause == 0 ? FIRST : Math.min(LONGEST, pause * 2);
        failedAt = nanos.getAsLong();
    }

    void worked() {
        pause = 0;
    }
}
