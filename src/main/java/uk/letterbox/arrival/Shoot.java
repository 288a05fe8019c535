package uk.letterbox.arrival;

import java.time.Instant;
import java.util.Optional;

/**
 * The files of one property that came together.
 *
 * @param id {@code s-<ULID>}
 * @param group of all of its arrivals
 * @param beganAt when the first of them came
 * @param lastAt when the last of them came
 * @param closedAt since when no more belong to it; empty while more may come
 */
public record Shoot(
        String id,
        String agency,
        String group,
        Instant beganAt,
        Instant lastAt,
        Optional<Instant> closedAt,
        Progress progress) {

    /** What is to be said of it as a whole. */
    public enum State {
        ON_ITS_WAY,
        NEEDS_SOMEONE,
        COMPLETE
    }

    /** Whether all of it has come and nothing of it moves by itself any more. */
    public boolean atRest() {
        return closedAt.isPresent() && progress.of(Standing.ON_THE_WAY) == 0;
    }

    /** What needs somebody is said at once, also while the rest is on its way. */
    public State state() {
        if (progress.needs() > 0) {
            return State.NEEDS_SOMEONE;
        }
        return atRest() ? State.COMPLETE : State.ON_ITS_WAY;
    }
}
