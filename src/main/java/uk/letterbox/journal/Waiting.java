package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;

import uk.letterbox.budget.Decision;

/** How long nothing more can be claimed of a key, unless something changes. */
final class Waiting {

    private static final long LONGEST = 60_000;

    private Waiting() {}

    static long time(
            Handle handle, KeyBudget key, Decision decision, List<Candidates.Candidate> found, long tick, long now) {
        if (decision instanceof Decision.WaitUntil until) {
            return bounded(until.time() - tick);
        }
        if (decision instanceof Decision.WaitForAnswer) {
            return LONGEST;
        }
        long next = now + LONGEST;
        for (Candidates.Candidate candidate : found) {
            next = Math.min(next, candidate.dueAt());
        }
        for (String agency : key.agencies()) {
            long changes = AgencyRow.load(handle, agency).changesAt();
            next = changes > now ? Math.min(next, changes) : next;
        }
        return bounded(Math.min(next, deferred(handle, now, next)) - now);
    }

    private static long deferred(Handle handle, long now, long otherwise) {
        return handle.createQuery("SELECT due_at FROM delivery WHERE state = 'WAITING' AND deferred = 1 AND suspect = 0"
                        + " AND due_at > :now ORDER BY due_at LIMIT 1")
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .orElse(otherwise);
    }

    private static long bounded(long millis) {
        return Math.max(1, Math.min(LONGEST, millis));
    }
}
