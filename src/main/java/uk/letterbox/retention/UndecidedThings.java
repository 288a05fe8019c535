package uk.letterbox.retention;

import java.time.Duration;
import java.util.Set;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Undecided;
import uk.letterbox.journal.Waited;

/** What waits for a decision of the office; given up, its record stays in the journal and its bytes go. */
record UndecidedThings(Undecided undecided, Duration kept) implements Neglected {

    @Override
    public String kind() {
        return "kept-too-long";
    }

    @Override
    public Set<String> agencies() {
        return undecided.agencies();
    }

    @Override
    public Waited before(String agency, long time) {
        return undecided.before(agency, time);
    }

    @Override
    public Amount letGo(String agency, long time) {
        Amount before = undecided.before(agency, time).amount();
        String reason = "Nobody decided about it in " + Words.of(kept) + ", so it was given up.";
        long given = 0;
        for (int some = undecided.giveUp(agency, time, reason);
                some > 0;
                some = undecided.giveUp(agency, time, reason)) {
            given += some;
        }
        return new Amount(given, given == 0 ? 0 : before.bytes());
    }

    @Override
    public String announcement(Waited waited, String until) {
        return waited.amount().count()
                + " dead or unconfirmed deliveries and held arrivals wait for a decision. They are"
                + " given up from " + until
                + " on, and their bytes removed. See them with: letterbox list; then replay,"
                + " decide or discard deliveries, release or refuse arrivals";
    }
}
