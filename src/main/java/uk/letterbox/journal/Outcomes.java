package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Ids;

/** Writes down how a call ended and what follows, in one transaction. */
public final class Outcomes {

    private final Journal journal;
    private final Rows rows;
    private final FactsOfCall facts;
    private final Steps steps;
    private final Lessons lessons;
    private final WakeUp wakeUp;

    public Outcomes(Journal journal, CallNames names, Ids ids, WakeUp wakeUp) {
        this.journal = journal;
        this.rows = new Rows(journal);
        this.facts = new FactsOfCall(journal, names, rows);
        this.steps = new Steps();
        this.lessons = new Lessons(journal, new Drafts(journal, names, ids));
        this.wakeUp = wakeUp;
    }

    /**
     * Ends a call.
     *
     * @param decide what follows from the facts; pure
     */
    public Recorded record(Claim claim, Limit limit, Function<Facts, Transition> decide) {
        Recorded recorded = journal.write(handle -> end(handle, claim, limit, decide));
        wakeUp.signal();
        return recorded;
    }

    private Recorded end(Handle handle, Claim claim, Limit limit, Function<Facts, Transition> decide) {
        lock(handle, claim);
        Facts known = facts.of(handle, claim);
        Transition transition = decide.apply(known);
        if (!close(handle, claim, limit, transition.result(), known.now())) {
            return new Recorded(claim, transition.result(), Optional.empty());
        }
        Optional<Delivery> delivery = claim.delivery();
        delivery.ifPresent(one -> steps.take(handle, one, transition.step(), known.now()));
        claim.errand().ifPresent(id -> ErrandBook.ended(handle, id, transition.result()));
        for (Lesson lesson : transition.lessons()) {
            lessons.learn(handle, claim, lesson, known.now());
        }
        return new Recorded(claim, transition.result(), delivery.flatMap(one -> find(handle, one.id())));
    }

    /** The same lock as the claim's, so that no claim decides on half of what is written here. */
    private static void lock(Handle handle, Claim claim) {
        handle.createUpdate("UPDATE budget SET claims = claims WHERE id = :id")
                .bind("id", claim.budget())
                .execute();
    }

    /** An outcome is written once: a call that was given up stays given up, and its read-back finds what it did. */
    private boolean close(Handle handle, Claim claim, Limit limit, CallResult result, long now) {
        long freeAt = limit.freeAfterAnswer(journal.clock().tick(handle));
        return handle.createUpdate("UPDATE call SET outcome = :outcome, status = :status, answer = :answer,"
                                + " ended_at = :now, free_at = CASE WHEN :stamped = 1 THEN :free ELSE free_at END"
                                + " WHERE id = :id AND outcome IS NULL")
                        .bind("outcome", result.outcome().word())
                        .bind(
                                "status",
                                result.status().isPresent() ? result.status().getAsInt() : null)
                        .bind("answer", result.answer())
                        .bind("now", now)
                        .bind("stamped", result.stamped() ? 1 : 0)
                        .bind("free", freeAt)
                        .bind("id", claim.callId())
                        .execute()
                == 1;
    }

    private Optional<Delivery> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> rows.delivery(row))
                .findOne();
    }

    /**
     * Calls that nobody will end any more: their process died, or their answer could not be written down.
     *
     * @param all every call without outcome, because no other process can be at work; otherwise those past their deadline
     */
    public List<Claim> lost(boolean all) {
        return journal.read(handle -> {
            long before = all ? Long.MAX_VALUE : journal.clock().epoch(handle) - GRACE;
            return handle.createQuery("SELECT * FROM call WHERE outcome IS NULL AND deadline < :before"
                            + " ORDER BY deadline LIMIT 1000")
                    .bind("before", before)
                    .map((row, context) ->
                            LostCall.read(row, id -> find(handle, id), call -> ErrandBook.ofCall(handle, call)))
                    .list();
        });
    }

    /** A call is closed by its deadline; writing its outcome down may take this long after it, in milliseconds. */
    private static final long GRACE = 5_000;
}
