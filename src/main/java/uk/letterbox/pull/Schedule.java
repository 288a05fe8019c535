package uk.letterbox.pull;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** When a server is looked at: now and then, sooner while a look left something open, and at once after a failure. */
final class Schedule {

    private final Duration every;
    private final Duration soon;
    private final LongSupplier nanos;
    private boolean looked;
    private long last;
    private boolean open;

    /**
     * @param settle between two looks that must agree
     * @param nanos the monotonic clock
     */
    Schedule(Duration every, Duration settle, LongSupplier nanos) {
        this.every = every;
        this.soon = settle.compareTo(every) < 0 ? settle : every;
        this.nanos = nanos;
    }

    /** @param more whether there is something else to do; asked only when that would change the answer */
    boolean due(BooleanSupplier more) {
        if (!looked) {
            return true;
        }
        long since = nanos.getAsLong() - last;
        return since >= every.toNanos() || since >= soon.toNanos() && (open || more.getAsBoolean());
    }

    /** A look was taken. */
    void looked(boolean leftOpen) {
        looked = true;
        open = leftOpen;
        last = nanos.getAsLong();
    }

    void failed() {
        looked = false;
    }
}
