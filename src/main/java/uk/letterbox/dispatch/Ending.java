package uk.letterbox.dispatch;

import java.util.OptionalInt;

import uk.letterbox.journal.Claim;
import uk.letterbox.letmc.Answer;

/**
 * How a call ended at this side.
 *
 * @param status the HTTP status, where there was an answer
 * @param stamped whether letMC can have counted the call only before now: an answer came, or nothing was sent
 * @param reachable whether the lack of an answer says nothing about letMC: the call was not even tried
 */
public record Ending(Claim claim, Answer answer, OptionalInt status, boolean stamped, boolean reachable) {

    /** An answer came. */
    static Ending answered(Claim claim, Answer answer, int status) {
        return new Ending(claim, answer, OptionalInt.of(status), true, true);
    }

    /** No answer came. */
    static Ending unanswered(Claim claim, Answer answer) {
        return new Ending(claim, answer, OptionalInt.empty(), answer instanceof Answer.NotApplied, false);
    }

    /** It was not tried; the answer says what this means for the delivery. */
    static Ending untried(Claim claim, Answer answer) {
        return new Ending(claim, answer, OptionalInt.empty(), true, true);
    }
}
