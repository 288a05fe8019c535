package uk.letterbox.dispatch;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** What follows a call of one purpose. Pure. */
interface AfterCall {

    /** letMC carried it out. */
    Consequence done(Claim claim, Answer.Done answer, Facts facts);

    /** letMC may have carried it out, or told nothing to rely on. */
    Consequence ambiguous(String reason, Facts facts);

    /** letMC turned it down for good. */
    Consequence refused(Claim claim, Answer.Refused answer, Facts facts);

    /** letMC answered 403. */
    Step forbidden(String reason, Facts facts);

    /** It did not happen, through no fault of the delivery: the same call again when the agency may send. */
    Step resumed(String reason, Facts facts);
}
