package uk.letterbox.retention;

import java.time.Duration;
import java.util.Set;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Quarantine;
import uk.letterbox.journal.Waited;

/** Quarantined mails; given up, the record stays in the journal and the raw mail goes. */
record QuarantinedThings(Quarantine quarantine, Duration kept) implements Neglected {

    @Override
    public String kind() {
        return "quarantined-too-long";
    }

    @Override
    public Set<String> agencies() {
        return quarantine.agencies();
    }

    @Override
    public Waited before(String agency, long time) {
        return quarantine.before(agency, time);
    }

    @Override
    public Amount letGo(String agency, long time) {
        Amount before = quarantine.before(agency, time).amount();
        String reason = "Nobody decided about it in " + Words.of(kept) + ", so the mail was erased.";
        long given = 0;
        for (int some = quarantine.giveUp(agency, time, reason);
                some > 0;
                some = quarantine.giveUp(agency, time, reason)) {
            given += some;
        }
        return new Amount(given, given == 0 ? 0 : before.bytes());
    }

    @Override
    public String announcement(Waited waited, String until) {
        return waited.amount().count() + " quarantined mails wait for a decision and are erased from " + until
                + " on. See them with: letterbox list --outcome QUARANTINED; then release or refuse them";
    }
}
