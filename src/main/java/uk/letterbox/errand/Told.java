package uk.letterbox.errand;

import java.util.Optional;
import java.util.OptionalInt;

import uk.letterbox.delivery.CallOutcome;

/**
 * What came of an errand.
 *
 * @param outcome the word of its call's outcome; {@code withdrawn} when it was never sent
 * @param status the HTTP status, where there was an answer
 * @param reason why, in words for people; empty for one that was carried out
 * @param answer what letMC said, where it said something and it could be kept
 */
public record Told(String operation, String outcome, OptionalInt status, String reason, Optional<Kept> answer) {

    /** Whether letMC carried it out, for all that is known. */
    public boolean done() {
        return outcome.equals(CallOutcome.DONE.word());
    }
}
