package uk.letterbox.journal;

import java.util.List;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/** What waits for a person: dead and unconfirmed deliveries, held and quarantined arrivals but mails. Not for ever. */
public final class Undecided {

    /** What {@link Quarantine} looks after: personal, and so not kept as long. */
    static final String MAIL = "door = 'mail' AND outcome = 'QUARANTINED'";

    private static final int AT_ONCE = 250;
    private static final String DELIVERIES =
            " FROM delivery WHERE state IN ('DEAD', 'UNCONFIRMED') AND ended_at < :before AND agency = :agency";
    private static final String ARRIVALS = " FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED') AND NOT (" + MAIL
            + ") AND received_at < :before AND agency = :agency";

    private final Journal journal;
    private final Rows rows;
    private final Endings endings = new Endings();
    private final Refusal refusal = new Refusal();
    private final Posted posted = new Posted();
    private final Going going = new Going();

    public Undecided(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** The agencies of which something waits, configured or not any more. */
    public Set<String> agencies() {
        return journal.read(
                handle -> handle.createQuery("SELECT agency FROM delivery WHERE state IN ('DEAD', 'UNCONFIRMED')"
                                + " UNION SELECT agency FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED') AND NOT ("
                                + MAIL + ")")
                        .mapTo(String.class)
                        .set());
    }

    /** What of an agency has waited since before a time, in epoch milliseconds. */
    public Waited before(String agency, long time) {
        return journal.read(handle -> waited(handle, "ended_at", DELIVERIES, agency, time)
                .and(waited(handle, "received_at", ARRIVALS, agency, time)));
    }

    private static Waited waited(Handle handle, String since, String from, String agency, long time) {
        String sums = "SELECT count(*) AS n, coalesce(sum(size), 0) AS bytes, min(" + since + ") AS since";
        return of(handle, sums + from, agency, time)
                .map((row, context) ->
                        new Waited(new Amount(row.getLong("n"), row.getLong("bytes")), row.getLong("since")))
                .findOne()
                .filter(found -> !found.nothing())
                .orElse(Waited.NOTHING);
    }

    private static Query of(Handle handle, String sql, String agency, long time) {
        return handle.createQuery(sql).bind("agency", agency).bind("before", time);
    }

    /**
     * Gives up some of what has waited since before a time: deliveries are discarded, arrivals refused, and their bytes go.
     * What somebody moves on meanwhile is left to him.
     *
     * @param reason what their records and receipts say
     * @return how many; 0 when none is left
     */
    public int giveUp(String agency, long time, String reason) {
        return journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            int given = 0;
            for (Delivery delivery : deliveries(handle, agency, time)) {
                endings.discarded(handle, delivery, reason + Refusal.said(delivery.reason()), now);
                going.decide(handle, List.of(delivery.arrivalId()));
                given++;
            }
            endings.alertsOver(handle, agency, now);
            for (Arrival arrival : some(handle, "SELECT *" + ARRIVALS + " ORDER BY received_at", agency, time)
                    .map((row, context) -> rows.arrival(row))
                    .list()) {
                given += refusal.of(handle, arrival, reason, now);
            }
            posted.alertOver(handle, agency, now);
            return given;
        });
    }

    /** Read again under the locks of their lines: whoever replayed one of them in between held its lock. */
    private List<Delivery> deliveries(Handle handle, String agency, long time) {
        List<String> arrivals = some(handle, "SELECT arrival" + DELIVERIES + " ORDER BY ended_at, id", agency, time)
                .mapTo(String.class)
                .list();
        going.lock(handle, arrivals);
        return arrivals.isEmpty()
                ? List.of()
                : of(handle, "SELECT *" + DELIVERIES + " AND arrival IN (<arrivals>)", agency, time)
                        .bindList("arrivals", arrivals)
                        .map((row, context) -> rows.delivery(row))
                        .list();
    }

    private static Query some(Handle handle, String sql, String agency, long time) {
        return of(handle, sql + " LIMIT :most", agency, time).bind("most", AT_ONCE);
    }
}
