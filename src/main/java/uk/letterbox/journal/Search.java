package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jdbi.v3.core.statement.Query;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/** Looks things up for people: newest first, a page at a time, each page one walk along an index. */
public final class Search {

    private final Journal journal;
    private final Rows rows;

    public Search(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /**
     * What to look for; empty texts match everything.
     *
     * @param state a delivery's state, or an arrival's outcome
     * @param after the id that ended the page before
     */
    public record Page(String state, String door, String agency, int limit, String after) {}

    /** Deliveries of a state and agency. */
    public List<Delivery> deliveries(Page page) {
        return journal.read(handle -> bind(
                        handle.createQuery("SELECT * FROM delivery WHERE 1 = 1"
                                + (page.state().isEmpty() ? "" : " AND state = :state")
                                + (page.agency().isEmpty() ? "" : " AND agency = :agency")
                                + (page.after().isEmpty() ? "" : " AND id < :after")
                                + " ORDER BY id DESC LIMIT :limit"),
                        page)
                .map((row, context) -> rows.delivery(row))
                .list());
    }

    /** Arrivals of an outcome, door and agency. */
    public List<Arrival> arrivals(Page page) {
        return journal.read(handle -> bind(
                        handle.createQuery("SELECT * FROM arrival WHERE 1 = 1"
                                + (page.state().isEmpty() ? "" : " AND outcome = :state")
                                + (page.door().isEmpty() ? "" : " AND door = :door")
                                + (page.agency().isEmpty() ? "" : " AND agency = :agency")
                                + (page.after().isEmpty() ? "" : " AND id < :after")
                                + " ORDER BY id DESC LIMIT :limit"),
                        page)
                .map((row, context) -> rows.arrival(row))
                .list());
    }

    private static Query bind(Query query, Page page) {
        query.bind("limit", page.limit());
        if (!page.state().isEmpty()) {
            query.bind("state", page.state());
        }
        if (!page.door().isEmpty()) {
            query.bind("door", page.door());
        }
        if (!page.agency().isEmpty()) {
            query.bind("agency", page.agency());
        }
        if (!page.after().isEmpty()) {
            query.bind("after", page.after());
        }
        return query;
    }

    /** The arrival with this id. */
    public Optional<Arrival> arrival(String id) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM arrival WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> rows.arrival(row))
                .findOne());
    }

    /** The delivery with this id. */
    public Optional<Delivery> delivery(String id) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> rows.delivery(row))
                .findOne());
    }

    /** The deliveries made of an arrival. */
    public List<Delivery> deliveriesOf(String arrival) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE arrival = :id ORDER BY id")
                .bind("id", arrival)
                .map((row, context) -> rows.delivery(row))
                .list());
    }

    /** What came in an arrival. */
    public List<Arrival> partsOf(String arrival) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM arrival WHERE parent = :id ORDER BY id")
                .bind("id", arrival)
                .map((row, context) -> rows.arrival(row))
                .list());
    }

    /** The calls made for a delivery, the oldest first. */
    public List<CallRow> calls(String delivery) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT * FROM call WHERE delivery = :id ORDER BY started_at, id LIMIT 1000")
                .bind("id", delivery)
                .map((row, context) -> call(row))
                .list());
    }

    private static CallRow call(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        boolean answered = !row.wasNull();
        return new CallRow(
                row.getString("id"),
                row.getString("operation"),
                row.getString("purpose"),
                row.getString("lane"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Rows.time(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")),
                answered ? OptionalInt.of(status) : OptionalInt.empty(),
                Optional.ofNullable(row.getString("answer")));
    }
}
