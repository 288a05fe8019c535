package uk.letterbox.letmc;

import java.time.Duration;
import java.util.Optional;

/** One call under way: what is asked, with which key, until when, and how far it has come. For one thread and its watch. */
public final class Flight {

    private final LetmcRequest request;
    private final Account account;
    private final long deadline;

    private volatile boolean headWritten;
    private volatile boolean late;
    private Optional<Reply> reply = Optional.empty();

    /**
     * @param timeLeft until its deadline, counted from now on the monotonic clock
     */
    public Flight(LetmcRequest request, Account account, Duration timeLeft) {
        this.request = request;
        this.account = account;
        this.deadline = System.nanoTime() + timeLeft.toNanos();
    }

    public LetmcRequest request() {
        return request;
    }

    public Account account() {
        return account;
    }

    /** Whether the first byte of the request may have left; from then on letMC may have acted on it. */
    public boolean headWritten() {
        return headWritten;
    }

    /** The answer, once all of it has been read. */
    public Optional<Reply> reply() {
        return reply;
    }

    /** What is left until the deadline; negative when it has passed. */
    Duration timeLeft() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    /** Called just before the request head is written. */
    void departs() {
        headWritten = true;
    }

    void answered(Reply whole) {
        reply = Optional.of(whole);
    }

    /** Called when its connection is closed because its time is up. */
    void expired() {
        late = true;
    }

    boolean late() {
        return late;
    }
}
