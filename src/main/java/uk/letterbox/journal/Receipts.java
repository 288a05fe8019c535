package uk.letterbox.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.arrival.Standing;
import uk.letterbox.delivery.Delivery;

/** Which receipts must be written anew (an outbox: set by the transaction that changed something in them). */
public final class Receipts {

    private static final int MOST_LINES = 20_000;

    private final Journal journal;
    private final Rows rows;

    public Receipts(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** A receipt that is out of date. {@code changed} in epoch milliseconds. */
    public record Due(String agency, String group, long changed) {}

    /** An arrival and the delivery made of it, if any. */
    public record Line(Arrival arrival, Optional<Delivery> delivery) {

        /** How it stands. */
        public Standing standing() {
            return Standing.of(arrival.outcome(), delivery.map(Delivery::state));
        }

        /** Why it stands so. */
        public Optional<String> reason() {
            return delivery.flatMap(Delivery::reason).or(arrival::reason);
        }
    }

    static void changed(Handle handle, String agency, String group, long now) {
        if (group.isEmpty()) {
            return;
        }
        handle.createUpdate("INSERT INTO receipt (agency, grp, changed) VALUES (:agency, :grp, :now)"
                        + " ON CONFLICT (agency, grp) DO UPDATE SET changed = :now")
                .bind("agency", agency)
                .bind("grp", group)
                .bind("now", now)
                .execute();
    }

    /** Receipts that are out of date, the oldest first. */
    public List<Due> due(int most) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM receipt ORDER BY changed LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new Due(row.getString("agency"), row.getString("grp"), row.getLong("changed")))
                .list());
    }

    /** What the receipts of a group say about arrivals since a time, in the order in which they came. */
    public List<Line> lines(String agency, String group, Instant since) {
        return lines(
                "agency = :agency AND grp = :grp AND received_at >= :since",
                query -> query.bind("agency", agency).bind("grp", group).bind("since", since.toEpochMilli()));
    }

    /** What receipts say about the files of a shoot, in the order in which they came. */
    public List<Line> lines(String shoot) {
        return lines("shoot = :shoot", query -> query.bind("shoot", shoot));
    }

    /** The shoots of a group that began since a time, by their ids. */
    public Map<String, Shoot> shoots(String agency, String group, Instant since) {
        return journal.read(handle -> ShootBook.shoots(
                        handle,
                        handle.createQuery(
                                        "SELECT * FROM shoot WHERE agency = :agency AND grp = :grp AND began_at >= :since")
                                .bind("agency", agency)
                                .bind("grp", group)
                                .bind("since", since.toEpochMilli()))
                .stream()
                .collect(Collectors.toMap(Shoot::id, shoot -> shoot)));
    }

    private List<Line> lines(String which, UnaryOperator<Query> bound) {
        return journal.read(handle -> {
            Map<String, Delivery> deliveries = new HashMap<>();
            bound.apply(about(handle, "delivery", which))
                    .map((row, context) -> rows.delivery(row))
                    .forEach(delivery ->
                            deliveries.merge(delivery.arrivalId(), delivery, BinaryOperator.minBy(Foremost.FIRST)));
            return bound.apply(about(handle, "arrival", which))
                    .map((row, context) -> rows.arrival(row))
                    .map(arrival -> new Line(arrival, Optional.ofNullable(deliveries.get(arrival.id()))))
                    .list();
        });
    }

    /** The rows of a table that belong to some arrivals, the same arrivals for each table. */
    private static Query about(Handle handle, String table, String which) {
        String ours = "SELECT id FROM arrival WHERE " + which + " ORDER BY received_at, id LIMIT :most";
        String rows = table.equals("arrival")
                ? "SELECT * FROM arrival WHERE id IN (" + ours + ") ORDER BY received_at, id"
                : "SELECT * FROM delivery WHERE arrival IN (" + ours + ") ORDER BY id";
        return handle.createQuery(rows).bind("most", MOST_LINES);
    }

    /** The receipt was written as of this change; a later one keeps it due. */
    public void written(Due due) {
        journal.write(handle -> handle.createUpdate(
                        "DELETE FROM receipt WHERE agency = :agency AND grp = :grp AND changed = :changed")
                .bind("agency", due.agency())
                .bind("grp", due.group())
                .bind("changed", due.changed())
                .execute());
    }
}
