package uk.letterbox.journal;

import java.util.List;

/** Which arrivals are over and done with, so that their bytes need not be kept; and what of the calls may be forgotten. */
public final class Retention {

    private static final int AT_ONCE = 500;

    private final Journal journal;

    public Retention(Journal journal) {
        this.journal = journal;
    }

    /**
     * Arrivals whose bytes may go: everything made of them was delivered or discarded so long ago. What is dead,
     * unconfirmed, held or quarantined is never among them: it is given up first, as {@link Undecided} says.
     *
     * @param kept milliseconds
     */
    public List<String> over(long kept) {
        return journal.read(
                handle -> handle.createQuery("SELECT id FROM arrival WHERE kept = 1 AND received_at < :before"
                                + " AND outcome IN ('ACCEPTED', 'IGNORED', 'DUPLICATE', 'REFUSED')"
                                + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.arrival = arrival.id"
                                + " AND (state NOT IN ('DELIVERED', 'DISCARDED') OR ended_at >= :before))"
                                + " ORDER BY received_at LIMIT :most")
                        .bind("before", journal.clock().epoch(handle) - kept)
                        .bind("most", AT_ONCE)
                        .mapTo(String.class)
                        .list());
    }

    /** Those of some arrivals of which nothing is open, dead or unconfirmed, whenever it ended. */
    public List<String> done(List<String> arrivals) {
        return arrivals.isEmpty()
                ? List.of()
                : journal.read(
                        handle -> handle.createQuery("SELECT id FROM arrival WHERE id IN (<arrivals>) AND kept = 1"
                                        + " AND outcome NOT IN ('HELD', 'QUARANTINED')"
                                        + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.arrival = arrival.id"
                                        + " AND state NOT IN ('DELIVERED', 'DISCARDED'))")
                                .bindList("arrivals", arrivals)
                                .mapTo(String.class)
                                .list());
    }

    /** Their bytes are gone. */
    public void gone(List<String> arrivals) {
        journal.write(handle -> {
            for (String id : arrivals) {
                handle.createUpdate("UPDATE arrival SET kept = 0 WHERE id = :id")
                        .bind("id", id)
                        .execute();
            }
            return null;
        });
    }

    /**
     * Forgets calls that ended so long ago, a few at a time. They are out of every window by then.
     *
     * @param kept milliseconds, at least a day
     */
    public int forgetCalls(long kept) {
        return journal.write(handle -> handle.createUpdate("DELETE FROM call WHERE id IN (SELECT id FROM call"
                        + " WHERE outcome IS NOT NULL AND started_at < :before ORDER BY started_at LIMIT :most)")
                .bind("before", journal.clock().epoch(handle) - Math.max(kept, ONE_DAY))
                .bind("most", AT_ONCE)
                .execute());
    }

    private static final long ONE_DAY = 24 * 3_600_000L;
}
