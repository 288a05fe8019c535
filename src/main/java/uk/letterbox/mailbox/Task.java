package uk.letterbox.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import uk.letterbox.arrival.ArrivalOutcome;

/**
 * What is yet to be done with a mail.
 *
 * @param tries that failed
 * @param dueAt when it is tried again, in epoch milliseconds
 */
public record Task(long uid, Kind kind, int tries, long dueAt) {

    /** After so many tries a person is told. */
    private static final int TOLD_AFTER = 3;

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1));

    /** What is to be done. */
    public enum Kind {
        /** The server did not give it. */
        READ,
        TAKEN,
        IGNORED,
        QUARANTINE;

        /** Where a mail of this outcome goes: what nobody looked at as a mail is for a person. */
        static Kind of(ArrivalOutcome outcome) {
            return switch (outcome) {
                case ACCEPTED, DUPLICATE -> TAKEN;
                case IGNORED -> IGNORED;
                case HELD, QUARANTINED, REFUSED -> QUARANTINE;
            };
        }
    }

    /** To be moved, at once. */
    static Task move(long uid, ArrivalOutcome outcome) {
        return new Task(uid, Kind.of(outcome), 0, 0);
    }

    /** To be read again. */
    static Task read(long uid, Instant now) {
        return new Task(uid, Kind.READ, 0, 0).failed(now);
    }

    Task failed(Instant now) {
        Duration pause = PAUSES.get(Math.min(tries, PAUSES.size() - 1));
        return new Task(uid, kind, tries + 1, now.plus(pause).toEpochMilli());
    }

    boolean isDue(Instant now) {
        return dueAt <= now.toEpochMilli();
    }

    boolean isForAPerson() {
        return tries >= TOLD_AFTER;
    }
}
