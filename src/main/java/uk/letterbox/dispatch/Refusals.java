package uk.letterbox.dispatch;

import java.util.Set;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/**
 * A refusal is the delivery's end, but for one case: the third 404, 405, 406 or 415 running on an operation that has
 * never worked for this agency. Then the path, method or body is probably wrong, and the operation pauses before it
 * kills everything that waits.
 */
final class Refusals {

    private static final Set<Integer> SHAPE = Set.of(404, 405, 406, 415);
    private static final int RUN = 3;

    private Refusals() {}

    static Consequence of(Claim claim, Answer.Refused answer, Facts facts) {
        if (!SHAPE.contains(answer.status())) {
            return Consequence.of(new Step.Dead(answer.reason()));
        }
        if (!facts.succeeded() && facts.refusedRun() + 1 >= RUN) {
            String reason = claim.operation() + " has never worked for this agency and was refused " + RUN
                    + " times running (" + answer.reason() + "), so it is paused. Check its path and body in"
                    + " config/letmc/openapi.yaml and letmc.codec, then: letterbox resume " + claim.agency();
            int attempts = facts.delivery().orElseThrow().attempts();
            return Consequence.of(
                    new Step.Again(0, attempts, reason),
                    new Lesson.OperationRefused(),
                    new Lesson.OperationPaused(reason));
        }
        return Consequence.of(new Step.Dead(answer.reason()), new Lesson.OperationRefused());
    }
}
