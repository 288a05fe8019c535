package uk.letterbox.dispatch;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.journal.CallResult;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.Transition;
import uk.letterbox.letmc.Answer;

/**
 * What follows the end of a call. What is true of every call is here (limits, keys, unreachability); what a good, unclear
 * or refused answer means depends on why the call was made and is the {@link AfterCall} of its purpose.
 */
public final class Decisions {

    private static final long MINUTE = 60_000;

    private final Purposes purposes;

    public Decisions(Purposes purposes) {
        this.purposes = purposes;
    }

    /** What follows; pure. */
    public Transition after(Claim claim, Ending ending, Facts facts) {
        AfterCall after = purposes.of(claim);
        Answer answer = ending.answer();
        if (answer instanceof Answer.Done done) {
            return reached(ending, CallOutcome.DONE, "", after.done(claim, done, facts));
        }
        if (answer instanceof Answer.Ambiguous ambiguous) {
            return reached(
                    ending, CallOutcome.AMBIGUOUS, ambiguous.reason(), after.ambiguous(ambiguous.reason(), facts));
        }
        if (answer instanceof Answer.Refused refused) {
            return reached(ending, CallOutcome.REFUSED, refused.reason(), after.refused(claim, refused, facts));
        }
        return turnedAway(ending, after, facts);
    }

    private static Transition reached(Ending ending, CallOutcome outcome, String text, Consequence consequence) {
        List<Lesson> lessons = new ArrayList<>(consequence.lessons());
        if (ending.status().isPresent()) {
            lessons.add(new Lesson.Reached());
        }
        return new Transition(result(ending, outcome, text), consequence.step(), lessons);
    }

    private Transition turnedAway(Ending ending, AfterCall after, Facts facts) {
        Answer answer = ending.answer();
        if (answer instanceof Answer.NotApplied notApplied) {
            List<Lesson> lessons =
                    ending.reachable() ? List.of() : List.of(new Lesson.Unreachable(notApplied.reason()));
            return new Transition(
                    result(ending, CallOutcome.NOT_APPLIED, notApplied.reason()),
                    after.resumed(notApplied.reason(), facts),
                    lessons);
        }
        if (answer instanceof Answer.TooMany tooMany) {
            long retryAfter =
                    tooMany.retryAfter().map(java.time.Duration::toMillis).orElse(0L);
            return new Transition(
                    result(ending, CallOutcome.NOT_APPLIED, tooMany.reason()),
                    after.resumed(tooMany.reason(), facts),
                    List.of(new Lesson.TooMany(retryAfter, tooMany.reason())));
        }
        if (answer instanceof Answer.Unauthorised unauthorised) {
            return new Transition(
                    result(ending, CallOutcome.KEY_STOPPED, unauthorised.reason()),
                    after.resumed(unauthorised.reason(), facts),
                    List.of(new Lesson.KeyRejected(unauthorised.reason())));
        }
        return forbidden(ending, after, (Answer.Forbidden) answer, facts);
    }

    /** A second 403 on a delivery that was tried alone is its own fault, not the key's: the agency stays open. */
    private static Transition forbidden(Ending ending, AfterCall after, Answer.Forbidden answer, Facts facts) {
        Step step = after.forbidden(answer.reason(), facts);
        CallResult result = result(ending, CallOutcome.KEY_STOPPED, answer.reason());
        return step instanceof Step.Dead
                ? new Transition(result, step, List.of())
                : new Transition(result, step, List.of(new Lesson.Forbidden(probeAfter(facts), answer.reason())));
    }

    private static long probeAfter(Facts facts) {
        int step = Math.min(facts.probeStep(), 6);
        return facts.tooManyLately() ? Math.min(60, 15L << step) * MINUTE : Math.min(60, 1L << step) * MINUTE;
    }

    private static CallResult result(Ending ending, CallOutcome outcome, String text) {
        return new CallResult(outcome, ending.status(), text, ending.stamped());
    }
}
