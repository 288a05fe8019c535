package uk.letterbox.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jdbi.v3.core.Handle;

/**
 * What is known of an agency's welcome at letMC; times in epoch milliseconds.
 *
 * @param pausedAt since when a person has paused it
 * @param stoppedKey budget id of the key that was answered with 401
 * @param probeAt when to ask again after a 403; nothing else is sent until that was answered well
 * @param closedUntil letMC could not be reached; nothing is tried before this time
 * @param alone the delivery that met a 403 and is tried with nothing beside it
 */
record AgencyRow(
        String name,
        OptionalLong pausedAt,
        Optional<String> pausedWhy,
        Optional<String> stoppedKey,
        OptionalLong probeAt,
        int probeStep,
        long closedUntil,
        int closedStep,
        Optional<String> alone) {

    static AgencyRow load(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM agency WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> read(row))
                .findOne()
                .orElseGet(() -> create(handle, name));
    }

    static List<AgencyRow> all(Handle handle) {
        return handle.createQuery("SELECT * FROM agency ORDER BY name")
                .map((row, context) -> read(row))
                .list();
    }

    private static AgencyRow create(Handle handle, String name) {
        handle.createUpdate("INSERT INTO agency (name) VALUES (:name) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .execute();
        return load(handle, name);
    }

    private static AgencyRow read(ResultSet row) throws SQLException {
        return new AgencyRow(
                row.getString("name"),
                number(row, "paused_at"),
                Optional.ofNullable(row.getString("paused_why")),
                Optional.ofNullable(row.getString("stopped_key")),
                number(row, "probe_at"),
                row.getInt("probe_step"),
                row.getLong("closed_until"),
                row.getInt("closed_step"),
                Optional.ofNullable(row.getString("alone")));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether deliveries of this agency may be sent with this key. */
    boolean open(String key, long now) {
        return welcome(now) && !stopped(key);
    }

    /** Whether letMC has turned this key away. */
    boolean stopped(String key) {
        return stoppedKey.equals(Optional.of(key));
    }

    /** Whether nothing but the key may stand in the way of a call. */
    boolean welcome(long now) {
        return pausedAt.isEmpty() && probeAt.isEmpty() && closedUntil <= now;
    }

    /** Whether the question after a 403 is due. */
    boolean probeDue(String key, long now) {
        return pausedAt.isEmpty()
                && !stopped(key)
                && closedUntil <= now
                && probeAt.isPresent()
                && probeAt.getAsLong() <= now;
    }

    /** When time alone changes what may be sent, at the soonest. */
    long changesAt() {
        return Math.max(closedUntil, probeAt.orElse(0));
    }
}
