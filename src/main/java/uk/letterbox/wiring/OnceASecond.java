package uk.letterbox.wiring;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Remembers an answer for a second. A failure is no answer. */
final class OnceASecond implements BooleanSupplier {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final BooleanSupplier asked;
    private final LongSupplier nanos;
    private boolean answer;
    private long since;
    private boolean known;

    /** @param nanos the monotonic clock */
    OnceASecond(BooleanSupplier asked, LongSupplier nanos) {
        this.asked = asked;
        this.nanos = nanos;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long now = nanos.getAsLong();
        if (!known || now - since >= NANOS) {
            known = false;
            answer = asked.getAsBoolean();
            since = now;
            known = true;
        }
        return answer;
    }
}
