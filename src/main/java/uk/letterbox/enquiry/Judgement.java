package uk.letterbox.enquiry;

import java.util.Optional;

/** One rule of what a mail is; empty where it says nothing and the next is asked. */
interface Judgement {

    Optional<Verdict> of(Case one);

    static Optional<Verdict> ignore(boolean when, String rule, String reason) {
        return when ? Optional.of(new Verdict.Ignore(rule, reason)) : Optional.empty();
    }

    static Optional<Verdict> quarantine(boolean when, String rule, String reason) {
        return when ? Optional.of(new Verdict.Quarantine(rule, reason)) : Optional.empty();
    }
}
