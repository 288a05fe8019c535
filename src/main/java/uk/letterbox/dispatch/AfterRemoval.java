package uk.letterbox.dispatch;

import java.util.Optional;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Removal;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** After a removal. Done twice it is done once: an unclear one is tried again, and gone by then it is done. */
final class AfterRemoval implements AfterCall {

    private static final int NOT_FOUND = 404;

    private final AfterCall write = new AfterWrite();
    private final BackOff sends;

    AfterRemoval(BackOff sends) {
        this.sends = sends;
    }

    /** The id is the one that was removed, whatever the answer says. */
    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return Consequence.of(new Step.Delivered(Optional.empty()), new Lesson.OperationWorked());
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        int attempts = facts.delivery().orElseThrow().attempts() + 1;
        return attempts >= AfterReadBack.MOST_ATTEMPTS
                ? Consequence.of(new Step.Dead("Tried " + attempts + " times without a clear answer. " + reason))
                : Consequence.of(new Step.Again(sends.after(attempts), attempts, reason));
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        Delivery delivery = facts.delivery().orElseThrow();
        boolean listedBefore = delivery.content() instanceof Removal removal && removal.replaced() && facts.succeeded();
        return answer.status() == NOT_FOUND && (delivery.attempts() > 0 || listedBefore)
                ? Consequence.of(new Step.Delivered(Optional.empty()))
                : write.refused(claim, answer, facts);
    }

    @Override
    public Step forbidden(String reason, Facts facts) {
        return write.forbidden(reason, facts);
    }

    @Override
    public Step resumed(String reason, Facts facts) {
        return write.resumed(reason, facts);
    }
}
