package uk.letterbox.retention;

import java.io.IOException;
import java.util.List;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Retention;
import uk.letterbox.spool.Spool;

/** The bytes of what is over, and the records of calls made for it. */
record SpooledBytes(Retention retention, Spool spool, long kept) {

    /** What would go. */
    Amount due() {
        return retention.over(kept);
    }

    /**
     * Removes the bytes of what is over, and of what was decided before. Decided first, then removed, then forgotten: a
     * crash in between repeats the removal.
     */
    Amount remove() throws IOException {
        retention.forgetMails(kept);
        Amount removed = removeLeaving();
        while (retention.release(kept) > 0) {
            removed = removed.and(removeLeaving());
        }
        return removed;
    }

    private Amount removeLeaving() throws IOException {
        Amount removed = Amount.NONE;
        for (List<Retention.Leaving> some = retention.leaving(); !some.isEmpty(); some = retention.leaving()) {
            for (Retention.Leaving leaving : some) {
                spool.remove(leaving.arrival());
                removed = removed.and(new Amount(1, leaving.size()));
            }
            retention.gone(some);
        }
        return removed;
    }

    /** Calls that would be forgotten. */
    long oldCalls() {
        return retention.oldCalls(kept);
    }

    /** Forgets calls. */
    long forgetCalls() {
        long forgotten = 0;
        for (int some = retention.forgetCalls(kept); some > 0; some = retention.forgetCalls(kept)) {
            forgotten += some;
        }
        return forgotten;
    }
}
