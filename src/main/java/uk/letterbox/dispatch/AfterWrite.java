package uk.letterbox.dispatch;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** After the delivery itself: an unclear write is read back, never sent again blindly. */
final class AfterWrite implements AfterCall {

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return Consequence.of(new Step.Delivered(answer.letmcId()), new Lesson.OperationWorked());
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        return Consequence.of(new Step.ReadBack(0, 0, 0, reason));
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return Refusals.of(claim, answer, facts);
    }

    @Override
    public Step forbidden(String reason, Facts facts) {
        return facts.suspect()
                ? new Step.Dead("Refused with 403 twice, the second time alone: it is not this agency's, or letMC does"
                        + " not take such content. " + reason)
                : new Step.LastAndAlone(reason);
    }

    @Override
    public Step resumed(String reason, Facts facts) {
        return new Step.Again(0, facts.delivery().orElseThrow().attempts(), reason);
    }
}
