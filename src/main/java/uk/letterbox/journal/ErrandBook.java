package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Lane;

/**
 * The calls that people ask for. Only those are claimed that somebody in this process still waits for: what a process
 * that died had asked is never sent later.
 */
public final class ErrandBook {

    private static final int AT_ONCE = 500;
    private static final String SELECT =
            "SELECT errand.*, call.answer AS answer FROM errand" + " LEFT JOIN call ON call.id = errand.call";

    private final Journal journal;
    private final Ids ids;
    private final WakeUp wakeUp;
    /** Whether each goes although the key was turned away. */
    private final Map<String, Boolean> awaited = new ConcurrentHashMap<>();

    public ErrandBook(Journal journal, Ids ids, WakeUp wakeUp) {
        this.journal = journal;
        this.ids = ids;
        this.wakeUp = wakeUp;
    }

    /** An id for one that is about to be asked. */
    public String newId() {
        return ids.errand();
    }

    /**
     * Asks for a call: whatever it needs is in its files already.
     *
     * @param despite401 whether it goes although letMC has turned the key away
     */
    public void ask(String id, String agency, String operation, Lane lane, boolean despite401) {
        journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            return handle.createUpdate("INSERT INTO errand (id, agency, operation, lane, asked_at, due_at, state)"
                            + " VALUES (:id, :agency, :operation, :lane, :now, :now, 'WAITING')")
                    .bind("id", id)
                    .bind("agency", agency)
                    .bind("operation", operation)
                    .bind("lane", lane.name())
                    .bind("now", now)
                    .execute();
        });
        awaited.put(id, despite401);
        wakeUp.signal();
    }

    /** How far one has come. */
    public Optional<Errand> find(String id) {
        return journal.read(handle -> handle.createQuery(SELECT + " WHERE errand.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Nobody waits for it any more: it is not sent unless it is under way already. */
    public void withdraw(String id) {
        awaited.remove(id);
        journal.write(handle -> handle.createUpdate(
                        "UPDATE errand SET state = 'ENDED', outcome = :outcome WHERE id = :id AND state = 'WAITING'")
                .bind("outcome", Errand.WITHDRAWN)
                .bind("id", id)
                .execute());
    }

    /**
     * Forgets those that were asked for so long ago, a few at a time.
     *
     * @param kept milliseconds
     */
    public int forget(long kept) {
        return journal.write(handle -> handle.createUpdate("DELETE FROM errand WHERE id IN (SELECT id FROM errand"
                        + " WHERE asked_at < :before ORDER BY asked_at LIMIT :most)")
                .bind("before", journal.clock().epoch(handle) - kept)
                .bind("most", AT_ONCE)
                .execute());
    }

    /**
     * Why nothing is sent for an agency, unless somebody does something about it.
     *
     * @param budget the id of its key
     * @param despite401 whether a key that letMC has turned away is none
     */
    public Optional<String> obstacle(String agency, String budget, boolean despite401) {
        return journal.write(handle -> {
            AgencyRow row = AgencyRow.load(handle, agency);
            if (row.pausedAt().isPresent()) {
                return Optional.of(agency + " is paused; when it may send again: letterbox resume " + agency);
            }
            if (row.stopped(budget) && !despite401) {
                return Optional.of("letMC has turned the key of " + agency + " away with 401, so nothing more is sent"
                        + " with it. Mend the key in agentOS, or set another, then: letterbox resume " + agency);
            }
            return row.probeAt().isPresent()
                    ? Optional.of("letMC has answered 403 to " + agency + ", so it is left alone until a running"
                            + " Letterbox has asked whether it is welcome again. To try before: letterbox resume "
                            + agency)
                    : Optional.empty();
        });
    }

    /**
     * Those of an agency that may be claimed, the oldest first; no statement at all while nobody waits.
     *
     * @param stopped whether letMC has turned its key away
     */
    List<Errand> due(Handle handle, String agency, boolean stopped) {
        List<String> wanted = awaited.entrySet().stream()
                .filter(one -> one.getValue() || !stopped)
                .map(Map.Entry::getKey)
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : handle.createQuery(SELECT + " WHERE errand.agency = :agency AND errand.state = 'WAITING'"
                                + " AND errand.id IN (<wanted>) ORDER BY errand.due_at, errand.id")
                        .bind("agency", agency)
                        .bindList("wanted", wanted)
                        .map((row, context) -> read(row))
                        .list();
    }

    static void claimed(Handle handle, String id, String call) {
        handle.createUpdate("UPDATE errand SET state = 'SENDING', call = :call WHERE id = :id")
                .bind("call", call)
                .bind("id", id)
                .execute();
    }

    static void ended(Handle handle, String id, CallResult result) {
        handle.createUpdate("UPDATE errand SET state = 'ENDED', outcome = :outcome, status = :status WHERE id = :id")
                .bind("outcome", result.outcome().word())
                .bind("status", result.status().isPresent() ? result.status().getAsInt() : null)
                .bind("id", id)
                .execute();
    }

    static Optional<String> ofCall(Handle handle, String call) {
        return handle.createQuery("SELECT id FROM errand WHERE call = :call")
                .bind("call", call)
                .mapTo(String.class)
                .findOne();
    }

    private static Errand read(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        OptionalInt answered = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(status);
        return new Errand(
                row.getString("id"),
                row.getString("agency"),
                row.getString("operation"),
                Lane.valueOf(row.getString("lane")),
                row.getLong("due_at"),
                Errand.State.valueOf(row.getString("state")),
                answered,
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("answer")).filter(text -> !text.isEmpty()));
    }
}
