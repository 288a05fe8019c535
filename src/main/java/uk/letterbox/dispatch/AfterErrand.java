package uk.letterbox.dispatch;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/**
 * After a call that a person asked for: it is over, however it ended, and the person is told. It teaches nothing about the
 * operation: a refusal may be the person's mistake, and what worked may have been worded otherwise than deliveries are.
 */
final class AfterErrand implements AfterCall {

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return Consequence.of(new Step.Nothing());
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        return Consequence.of(new Step.Nothing());
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return Consequence.of(new Step.Nothing());
    }

    @Override
    public Step forbidden(String reason, Facts facts) {
        return new Step.Nothing();
    }

    @Override
    public Step resumed(String reason, Facts facts) {
        return new Step.Nothing();
    }
}
