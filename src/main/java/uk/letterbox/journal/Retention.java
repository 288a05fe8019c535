package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which arrivals are over and done with, so that their bytes need not be kept; and what of the calls may be forgotten. */
public final class Retention {

    private static final int AT_ONCE = 250;
    private static final long ONE_DAY = 24 * 3_600_000L;
    /** Outcomes by what they are not: named one by one, SQLite would walk along all arrivals that ever had them. */
    private static final String OVER = " FROM arrival WHERE kept = 1 AND received_at < :before"
            + " AND outcome NOT IN ('HELD', 'QUARANTINED')"
            + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.arrival = arrival.id"
            + " AND (state NOT IN ('DELIVERED', 'DISCARDED') OR ended_at >= :before))";

    /** What was unpacked has no bytes but those of its parts. */
    private static final String BYTES = "CASE WHEN door = 'drop' AND EXISTS"
            + " (SELECT 1 FROM arrival AS part WHERE part.parent = arrival.id) THEN 0 ELSE size END";

    private static final String OLD_CALLS = " FROM call WHERE outcome IS NOT NULL AND started_at < :before";

    private final Journal journal;
    private final Going going = new Going();

    public Retention(Journal journal) {
        this.journal = journal;
    }

    /** An arrival whose bytes are to go. {@code size} in bytes. */
    public record Leaving(String arrival, long size) {}

    /**
     * The arrivals whose bytes may go: everything made of them was delivered or discarded so long ago. What is dead,
     * unconfirmed, held or quarantined is never among them: it is given up first, as {@link Undecided} says.
     *
     * @param kept milliseconds
     */
    public Amount over(long kept) {
        return journal.read(handle -> before(
                        handle,
                        handle.createQuery("SELECT count(*) AS n, coalesce(sum(" + BYTES + "), 0) AS bytes" + OVER),
                        kept)
                .map((row, context) -> new Amount(row.getLong("n"), row.getLong("bytes")))
                .one());
    }

    /** Decides of some of them that their bytes go, from here on for good; how many, 0 when none is left. */
    public int release(long kept) {
        return journal.write(handle -> {
            List<String> over = before(
                            handle, handle.createQuery("SELECT id" + OVER + " ORDER BY received_at LIMIT :most"), kept)
                    .bind("most", AT_ONCE)
                    .mapTo(String.class)
                    .list();
            going.lock(handle, over);
            return going.decide(handle, over);
        });
    }

    private Query before(Handle handle, Query query, long kept) {
        return query.bind("before", journal.clock().epoch(handle) - kept);
    }

    /** Some of those whose bytes are to go and may still be there. */
    public List<Leaving> leaving() {
        return journal.read(handle -> handle.createQuery(
                        "SELECT id, " + BYTES + " AS size FROM arrival WHERE kept = 2 ORDER BY id LIMIT :most")
                .bind("most", AT_ONCE)
                .map((row, context) -> new Leaving(row.getString("id"), row.getLong("size")))
                .list());
    }

    /** Their bytes are gone, and with them what they were known by. */
    public void gone(List<Leaving> arrivals) {
        List<String> ids = arrivals.stream().map(Leaving::arrival).toList();
        journal.write(handle -> {
            Marks.forget(handle, ids);
            return handle.createUpdate("UPDATE arrival SET kept = 0 WHERE id IN (<arrivals>)")
                    .bindList("arrivals", ids)
                    .execute();
        });
    }

    /** Forgets the ids of mails that were erased for somebody and came so long ago: they do not come again. */
    public int forgetMails(long kept) {
        return journal.write(handle -> handle.createUpdate("DELETE FROM mark WHERE kind = 'MESSAGE' AND at < :before"
                        + " AND EXISTS (SELECT 1 FROM arrival WHERE arrival.id = mark.arrival AND arrival.kept = 0)")
                .bind("before", journal.clock().epoch(handle) - kept)
                .execute());
    }

    /** Calls that ended so long ago, and at least a day. */
    public long oldCalls(long kept) {
        return journal.read(
                handle -> before(handle, handle.createQuery("SELECT count(*)" + OLD_CALLS), Math.max(kept, ONE_DAY))
                        .mapTo(Long.class)
                        .one());
    }

    /** Forgets some of them; how many, 0 when none is left. They are out of every window by then. */
    public int forgetCalls(long kept) {
        return journal.write(handle -> handle.createUpdate(
                        "DELETE FROM call WHERE id IN (SELECT id" + OLD_CALLS + " ORDER BY started_at LIMIT :most)")
                .bind("before", journal.clock().epoch(handle) - Math.max(kept, ONE_DAY))
                .bind("most", AT_ONCE)
                .execute());
    }
}
