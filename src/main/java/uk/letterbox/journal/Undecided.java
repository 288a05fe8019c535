package uk.letterbox.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/**
 * What has waited for a person too long: dead and unconfirmed deliveries, held and quarantined arrivals. It is announced,
 * and then given up.
 */
public final class Undecided {

    private static final int AT_ONCE = 500;
    private static final String DELIVERIES =
            " FROM delivery WHERE state IN ('DEAD', 'UNCONFIRMED') AND ended_at < :before";
    private static final String ARRIVALS =
            " FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED') AND received_at < :before";
    private static final String ALERT = "kept-too-long";

    private final Journal journal;
    private final Rows rows;
    private final Endings endings = new Endings();
    private final Noted noted = new Noted();

    public Undecided(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** How many things of each agency have waited for longer. {@code kept} in milliseconds. */
    public Map<String, Long> waiting(long kept) {
        return journal.read(handle -> handle
                .createQuery("SELECT agency, count(*) AS things FROM (SELECT agency" + DELIVERIES
                        + " UNION ALL SELECT agency" + ARRIVALS + ") AS waiting GROUP BY agency")
                .bind("before", journal.clock().epoch(handle) - kept)
                .map((row, context) -> Map.entry(row.getString("agency"), row.getLong("things")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Says to each agency's people, once, that things of theirs are about to be given up; and that none is any more.
     *
     * @param text what is said, by agency
     */
    public void announce(Map<String, String> text) {
        journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            for (String agency : announced(handle)) {
                if (!text.containsKey(agency)) {
                    Alerts.clear(handle, ALERT, agency, now);
                }
            }
            text.forEach((agency, said) -> {
                if (!announced(handle).contains(agency)) {
                    Alerts.raise(handle, ALERT, agency, said, now);
                }
            });
            return null;
        });
    }

    private static List<String> announced(Handle handle) {
        return handle.createQuery("SELECT agency FROM alert WHERE kind = :kind AND cleared_at IS NULL")
                .bind("kind", ALERT)
                .mapTo(String.class)
                .list();
    }

    /**
     * Gives up some of what has waited for longer: deliveries are discarded, arrivals refused.
     *
     * @param kept milliseconds
     * @param reason what their records and receipts say
     * @return the arrivals they came with; empty when nothing was left
     */
    public List<String> giveUp(long kept, String reason) {
        return journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            List<Delivery> deliveries = some(handle, "SELECT *" + DELIVERIES + " ORDER BY ended_at", now - kept)
                    .map((row, context) -> rows.delivery(row))
                    .list();
            for (Delivery delivery : deliveries) {
                endings.discarded(handle, delivery, reason + said(delivery.reason()), now);
                endings.alertsOver(handle, delivery.agency(), now);
            }
            List<Arrival> arrivals = some(handle, "SELECT *" + ARRIVALS + " ORDER BY received_at", now - kept)
                    .map((row, context) -> rows.arrival(row))
                    .list();
            arrivals.forEach(arrival -> refuse(handle, arrival, reason + said(arrival.reason()), now));
            return Stream.concat(
                            deliveries.stream().map(Delivery::arrivalId),
                            arrivals.stream().map(Arrival::id))
                    .distinct()
                    .toList();
        });
    }

    private static Query some(Handle handle, String sql, long before) {
        return handle.createQuery(sql + " LIMIT :most").bind("before", before).bind("most", AT_ONCE);
    }

    private void refuse(Handle handle, Arrival arrival, String reason, long now) {
        handle.createUpdate("UPDATE arrival SET outcome = 'REFUSED', reason = :reason WHERE id = :id")
                .bind("reason", reason)
                .bind("id", arrival.id())
                .execute();
        Receipts.changed(handle, arrival.agency(), arrival.group(), now);
        noted.arrival(handle, arrival.id(), now);
    }

    private static String said(Optional<String> earlier) {
        return earlier.map(reason -> " It was: " + reason).orElse("");
    }
}
