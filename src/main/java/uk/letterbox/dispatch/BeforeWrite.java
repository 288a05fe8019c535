package uk.letterbox.dispatch;

import java.util.function.BiFunction;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** After a read that a write cannot do without: its fruits are kept and the write comes next. */
final class BeforeWrite implements AfterCall {

    private static final long PAUSE = 10_000;

    private final AfterCall write = new AfterWrite();
    private final BiFunction<Answer.Done, Facts, Consequence> fruits;

    BeforeWrite(BiFunction<Answer.Done, Facts, Consequence> fruits) {
        this.fruits = fruits;
    }

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return fruits.apply(answer, facts);
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        return Consequence.of(
                new Step.Again(PAUSE, facts.delivery().orElseThrow().attempts(), reason));
    }

    @Override
    public Consequence refused(Claim claim, Answer.Refused answer, Facts facts) {
        return write.refused(claim, answer, facts);
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
