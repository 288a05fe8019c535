package uk.letterbox.dispatch;

import java.util.function.Predicate;

import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Facts;
import uk.letterbox.journal.Step;
import uk.letterbox.letmc.Answer;

/** After a lead. Nothing at letMC reads leads back, so what became of an unclear one is for a person, or for the agency's policy. */
final class AfterLead implements AfterCall {

    private final AfterCall write = new AfterWrite();
    private final Predicate<String> resends;
    private final BackOff sends;

    /** @param resends whether an agency would rather have a lead twice than perhaps not at all */
    AfterLead(Predicate<String> resends, BackOff sends) {
        this.resends = resends;
        this.sends = sends;
    }

    @Override
    public Consequence done(Claim claim, Answer.Done answer, Facts facts) {
        return write.done(claim, answer, facts);
    }

    @Override
    public Consequence ambiguous(String reason, Facts facts) {
        int attempts = facts.delivery().orElseThrow().attempts() + 1;
        String agency = facts.delivery().orElseThrow().agency();
        return resends.test(agency) && attempts < AfterReadBack.MOST_ATTEMPTS
                ? Consequence.of(new Step.Again(sends.after(attempts), attempts, reason))
                : Consequence.of(new Step.Unconfirmed("The lead was sent and letMC's answer is not known. " + reason
                        + ". Look for it in agentOS, then:"
                        + " letterbox decide ID sent, or letterbox decide ID resend"));
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
