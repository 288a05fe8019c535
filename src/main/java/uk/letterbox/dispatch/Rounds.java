package uk.letterbox.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When the journal was last looked at for something to send. Nothing else notices when that stops: no error, no dead
 * thread that anybody waits for, only things that stay where they are.
 */
public final class Rounds {

    /** A round sleeps seconds at most; a database that is away makes it fail within half a minute. */
    private static final long TOO_LONG = Duration.ofMinutes(2).toNanos();

    private final LongSupplier nanos;
    private final AtomicLong last;

    /** @param nanos the monotonic clock: {@code System::nanoTime} */
    public Rounds(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = new AtomicLong(nanos.getAsLong());
    }

    void begun() {
        last.set(nanos.getAsLong());
    }

    /** What is wrong with it, for people; empty while rounds follow each other. */
    public Optional<String> problem() {
        long silent = nanos.getAsLong() - last.get();
        return silent > TOO_LONG
                ? Optional.of("nothing was claimed for "
                        + Duration.ofNanos(silent).toSeconds() + " s; restart Letterbox, and keep its log")
                : Optional.empty();
    }
}
