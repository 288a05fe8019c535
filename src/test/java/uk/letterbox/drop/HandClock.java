package uk.letterbox.drop;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A monotonic clock that goes on only when it is told to. */
final class HandClock implements LongSupplier {

    private long now = -1_000_000;

    void pass(Duration time) {
        now += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return now;
    }
}
