package uk.letterbox.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

/** How things stand, for status, metrics and health. */
public final class Overview {

    private final Journal journal;

    public Overview(Journal journal) {
        this.journal = journal;
    }

    /** So many deliveries of an agency and kind are in a state. */
    public record Count(String agency, String kind, String state, long count) {}

    /** So many arrivals of an agency and door had an outcome. */
    public record ArrivalCount(String agency, String door, String outcome, long count) {}

    /**
     * How an agency stands.
     *
     * @param condition {@code open}, {@code paused}, {@code key-stopped}, {@code forbidden} or {@code unreachable}
     * @param why for people; empty when open
     * @param pausedOperations operations that are paused by themselves
     */
    public record Standing(String agency, String condition, String why, List<String> pausedOperations) {}

    /** An alert that is not over. */
    public record OpenAlert(String kind, String agency, String text, int count, long raisedAt) {}

    /** Counts of deliveries, by one walk over an index; its cost grows with the journal, so ask seldom. */
    public List<Count> deliveries() {
        return journal.read(handle -> handle.createQuery(
                        "SELECT agency, kind, state, count(*) AS n FROM delivery GROUP BY agency, kind, state")
                .map((row, context) -> new Count(
                        row.getString("agency"), row.getString("kind"), row.getString("state"), row.getLong("n")))
                .list());
    }

    /** Counts of arrivals; as costly as {@link #deliveries()}. */
    public List<ArrivalCount> arrivals() {
        return journal.read(handle -> handle.createQuery(
                        "SELECT agency, door, outcome, count(*) AS n FROM arrival GROUP BY agency, door, outcome")
                .map((row, context) -> new ArrivalCount(
                        row.getString("agency"), row.getString("door"), row.getString("outcome"), row.getLong("n")))
                .list());
    }

    /** How agencies stand that have ever been delivered for. */
    public List<Standing> standings() {
        return journal.read(handle -> {
            long now = journal.clock().epoch(handle);
            List<Standing> standings = new ArrayList<>();
            for (AgencyRow agency : AgencyRow.all(handle)) {
                standings.add(standing(handle, agency, now));
            }
            return standings;
        });
    }

    private static Standing standing(Handle handle, AgencyRow agency, long now) {
        List<String> operations = handle.createQuery("SELECT name FROM operation WHERE agency = :agency"
                        + " AND paused_at IS NOT NULL ORDER BY name")
                .bind("agency", agency.name())
                .mapTo(String.class)
                .list();
        String name = agency.name();
        if (agency.pausedAt().isPresent()) {
            return new Standing(name, "paused", agency.pausedWhy().orElse(""), operations);
        }
        if (agency.stoppedKey().isPresent()) {
            return new Standing(name, "key-stopped", "letMC answered 401 to its key", operations);
        }
        if (agency.probeAt().isPresent()) {
            return new Standing(name, "forbidden", "letMC answered 403; it is asked again", operations);
        }
        if (agency.closedUntil() > now) {
            return new Standing(name, "unreachable", "letMC cannot be reached", operations);
        }
        return new Standing(name, "open", "", operations);
    }

    /** Slots of a key in use now. */
    public int budgetUsed(String budget) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT count(*) FROM call WHERE budget = :budget" + " AND boot = :boot AND free_at > :now")
                .bind("budget", budget)
                .bind("boot", journal.clock().boot())
                .bind("now", journal.clock().tick(handle))
                .mapTo(Integer.class)
                .one());
    }

    /** For how many more milliseconds a key is closed after a 429; 0 when it is open. */
    public long closedFor(String budget) {
        return journal.read(
                handle -> handle.createQuery("SELECT closed_until FROM budget WHERE id = :id AND boot = :boot")
                        .bind("id", budget)
                        .bind("boot", journal.clock().boot())
                        .mapTo(Long.class)
                        .findOne()
                        .map(until -> Math.max(0, until - journal.clock().tick(handle)))
                        .orElse(0L));
    }

    /** Alerts that are not over. */
    public List<OpenAlert> alerts() {
        return journal.read(
                handle -> handle.createQuery("SELECT * FROM alert WHERE cleared_at IS NULL ORDER BY raised_at")
                        .map((row, context) -> new OpenAlert(
                                row.getString("kind"),
                                row.getString("agency"),
                                row.getString("text"),
                                row.getInt("count"),
                                row.getLong("raised_at")))
                        .list());
    }

    /** When something last arrived at a door, in epoch milliseconds. */
    public Optional<Long> lastArrival(String agency, String door) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT max(received_at) FROM arrival WHERE agency = :agency" + " AND door = :door")
                .bind("agency", agency)
                .bind("door", door)
                .mapTo(Long.class)
                .findOne());
    }

    /** When the oldest of those of letMC's lists was read that are read again and again. */
    public Optional<Instant> referenceReadAt(String agency) {
        return journal.read(handle -> handle.createQuery("SELECT MIN(reference.fetched_at) FROM refresh JOIN reference"
                        + " ON reference.agency = refresh.agency AND reference.operation = refresh.operation"
                        + " WHERE refresh.agency = :agency")
                .bind("agency", agency)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }
}
