package uk.letterbox.journal;

import java.util.Optional;

/** What becomes of a delivery after one of its calls. Delays in milliseconds from now. */
public sealed interface Step {

    /** It is at letMC. */
    record Delivered(Optional<String> letmcId) implements Step {}

    /**
     * Its next call may start after the delay.
     *
     * @param attempts attempts it has cost so far
     */
    record Again(long delay, int attempts, String reason) implements Step {}

    /**
     * letMC is read to see whether it is there.
     *
     * @param forbidden the reading itself met a 403; a second one is not waited out
     */
    record ReadBack(long delay, int looks, int failedReads, String reason, boolean forbidden) implements Step {

        /** One that was not forbidden. */
        public ReadBack(long delay, int looks, int failedReads, String reason) {
            this(delay, looks, failedReads, reason, false);
        }
    }

    /** Only a person can move it on. */
    record Dead(String reason) implements Step {}

    /** Its outcome cannot be known. */
    record Unconfirmed(String reason) implements Step {}

    /** It is tried last and alone. */
    record LastAndAlone(String reason) implements Step {}

    /** There is no delivery. */
    record Nothing() implements Step {}
}
