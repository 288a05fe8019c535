package uk.letterbox.dispatch;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** After the question whether the key is welcome again. Any answer but 401, 403 and 429 says that it is. */
final class AfterProbe implements AfterCall {

    private static final long ONCE_MORE = 60_000;

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return Consequence.of(new Step.Nothing(), new Lesson.WelcomeAgain(), new Lesson.OperationWorked());
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        return Consequence.of(new Step.Nothing(), new Lesson.Forbidden(ONCE_MORE, reason));
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return Consequence.of(new Step.Nothing(), new Lesson.WelcomeAgain());
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
