package uk.letterbox.dispatch;

import java.util.OptionalInt;
import uk.letterbox.letmc.Answer;

/**
 * How a call ended at this side.
 *
 * @param status the HTTP status, where there was an answer
 * @param stale nothing was sent, because the claim was too old by then
 */
public record Ending(Answer answer, OptionalInt status, boolean stale) {

    /** An answer came. */
    public static Ending answered(Answer answer, int status) {
        return new Ending(answer, OptionalInt.of(status), false);
    }

    /** No answer came. */
    public static Ending unanswered(Answer answer) {
        return new Ending(answer, OptionalInt.empty(), false);
    }

    /** The claim was too old to be sent. */
    public static Ending stale() {
        return new Ending(
                new Answer.NotApplied("The claim was older than 5 s when it came to be sent"), OptionalInt.empty(), true);
    }

    /** Whether letMC can have counted the call only before now. */
    boolean stamped() {
        return status.isPresent() || answer instanceof Answer.NotApplied;
    }
}
