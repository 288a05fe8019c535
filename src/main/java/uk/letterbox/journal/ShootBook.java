package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Progress;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.arrival.Standing;
import uk.letterbox.delivery.DeliveryState;

/** Looks up shoots, and how far they have come: by what {@link Foremost speaks} for each of their files, as their receipts do. */
public final class ShootBook {

    static final String COUNTS = "SELECT shoot, outcome, state, COUNT(*) AS files FROM (SELECT arrival.shoot,"
            + " arrival.outcome, (SELECT delivery.state FROM delivery WHERE delivery.arrival = arrival.id"
            + " ORDER BY " + Foremost.BY_SQL
            + " LIMIT 1) AS state FROM arrival WHERE arrival.shoot IN (<shoots>)) AS each_file"
            + " GROUP BY shoot, outcome, state";

    private final Journal journal;

    public ShootBook(Journal journal) {
        this.journal = journal;
    }

    /** The shoot with this id. */
    public Optional<Shoot> shoot(String id) {
        return journal.read(handle ->
                shoots(
                                handle,
                                handle.createQuery("SELECT * FROM shoot WHERE id = :id")
                                        .bind("id", id))
                        .stream()
                        .findFirst());
    }

    /**
     * Shoots, the newest first.
     *
     * @param agency empty for all
     * @param after the id that ended the page before; empty for the first page
     */
    public List<Shoot> shoots(String agency, int limit, String after) {
        return journal.read(handle -> {
            Query query = handle.createQuery("SELECT * FROM shoot WHERE 1 = 1"
                            + (agency.isEmpty() ? "" : " AND agency = :agency")
                            + (after.isEmpty() ? "" : " AND id < :after")
                            + " ORDER BY id DESC LIMIT :limit")
                    .bind("limit", limit);
            if (!agency.isEmpty()) {
                query.bind("agency", agency);
            }
            if (!after.isEmpty()) {
                query.bind("after", after);
            }
            return shoots(handle, query);
        });
    }

    /** Its files, in the order in which they came. */
    public List<Receipts.Line> files(String id) {
        return new Receipts(journal).lines(id);
    }

    private record Row(
            String id, String agency, String group, Instant beganAt, Instant lastAt, Optional<Instant> closedAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("agency"),
                    row.getString("grp"),
                    Instant.ofEpochMilli(row.getLong("began_at")),
                    Instant.ofEpochMilli(row.getLong("last_at")),
                    Rows.time(row, "closed_at"));
        }

        Shoot with(Progress progress) {
            return new Shoot(id, agency, group, beganAt, lastAt, closedAt, progress);
        }
    }

    /** What a query finds in the table of shoots. */
    static List<Shoot> shoots(Handle handle, Query query) {
        List<Row> found = query.map((row, context) -> Row.of(row)).list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Standing, Integer>> counts = new HashMap<>();
        handle.createQuery(COUNTS)
                .bindList("shoots", found.stream().map(Row::id).toList())
                .map((row, context) -> count(counts, row))
                .list();
        return found.stream()
                .map(row -> row.with(new Progress(counts.getOrDefault(row.id(), Map.of()))))
                .toList();
    }

    private static Standing count(Map<String, Map<Standing, Integer>> counts, ResultSet row) throws SQLException {
        Standing standing = Standing.of(
                ArrivalOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("state")).map(DeliveryState::valueOf));
        counts.computeIfAbsent(row.getString("shoot"), first -> new EnumMap<>(Standing.class))
                .merge(standing, row.getInt("files"), Integer::sum);
        return standing;
    }
}
