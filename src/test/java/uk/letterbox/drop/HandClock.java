package uk.letterbox.drop;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A monotonic clock that goes on only when it is told to. */
public final class HandClock implements LongSupplier {

    private long now = -1_000_000;

    public void pass(Duration time) {
        now += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return now;
    }
}
