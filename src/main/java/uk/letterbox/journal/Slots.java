package uk.letterbox.journal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.budget.Closure;
import uk.letterbox.budget.Limit;
import uk.letterbox.budget.Window;

/** The rolling window of a key, as the calls in the journal make it. */
final class Slots {

    private final JournalClock clock;

    Slots(JournalClock clock) {
        this.clock = clock;
    }

    /**
     * Locks the key's budget until the transaction ends and counts. The lock is a statement of its own: counted in the
     * same statement, the count would be of a moment before the lock was had.
     */
    Window lock(Handle handle, String budget, Limit limit, int pacedCap) {
        Row row = take(handle, budget).orElseGet(() -> {
            handle.createUpdate("INSERT INTO budget (id) VALUES (:id) ON CONFLICT DO NOTHING")
                    .bind("id", budget)
                    .execute();
            return take(handle, budget).orElseThrow();
        });
        long now = clock.tick(handle);
        Row known = row.boot().equals(clock.boot()) ? row : newBoot(handle, budget, row, limit, now);
        return count(handle, budget, limit, pacedCap, known, now);
    }

    private static Optional<Row> take(Handle handle, String budget) {
        return handle.createQuery("UPDATE budget SET claims = claims + 1 WHERE id = :id"
                        + " RETURNING boot, full_until, closed_until, closed_for, trial, paced_at")
                .bind("id", budget)
                .map((found, context) -> new Row(
                        found.getString("boot"),
                        found.getLong("full_until"),
                        found.getLong("closed_until"),
                        found.getLong("closed_for"),
                        found.getInt("trial") == 1,
                        found.getLong("paced_at")))
                .findOne();
    }

    /** Ticks of another boot say nothing, so the window starts full, and a closed key stays closed as long as it was to be. */
    private Row newBoot(Handle handle, String budget, Row row, Limit limit, long now) {
        boolean first = row.boot().isEmpty();
        Row fresh = new Row(
                clock.boot(),
                first ? 0 : limit.freeWithoutAnswer(now),
                row.closedFor() > 0 ? now + row.closedFor() : 0,
                row.closedFor(),
                row.trial(),
                first ? 0 : now);
        handle.createUpdate("UPDATE budget SET boot = :boot, full_until = :full, closed_until = :closed,"
                        + " paced_at = :paced WHERE id = :id")
                .bind("boot", fresh.boot())
                .bind("full", fresh.fullUntil())
                .bind("closed", fresh.closedUntil())
                .bind("paced", fresh.pacedAt())
                .bind("id", budget)
                .execute();
        return fresh;
    }

    private Window count(Handle handle, String budget, Limit limit, int pacedCap, Row row, long now) {
        int[] inFlight = inFlight(handle, budget);
        boolean full = limit.counted() && row.fullUntil() > now;
        long[] used = limit.counted() ? used(handle, budget, now) : new long[] {0, 0};
        return new Window(
                now,
                full ? limit.requests() : (int) used[0],
                full ? row.fullUntil() : used[1],
                row.pacedAt(),
                inFlight[0],
                inFlight[1],
                pacedCap,
                row.closedUntil(),
                row.trial());
    }

    private long[] used(Handle handle, String budget, long now) {
        return handle.createQuery("SELECT count(*) AS used, COALESCE(min(free_at), 0) AS next FROM call"
                        + " WHERE budget = :budget AND boot = :boot AND free_at > :now")
                .bind("budget", budget)
                .bind("boot", clock.boot())
                .bind("now", now)
                .map((row, context) -> new long[] {row.getLong("used"), row.getLong("next")})
                .one();
    }

    private static int[] inFlight(Handle handle, String budget) {
        return handle.createQuery("SELECT count(*) AS calls,"
                        + " COALESCE(sum(CASE WHEN lane IN ('MEDIA', 'REFERENCE') THEN 1 ELSE 0 END), 0) AS paced"
                        + " FROM call WHERE budget = :budget AND outcome IS NULL")
                .bind("budget", budget)
                .map((row, context) -> new int[] {row.getInt("calls"), row.getInt("paced")})
                .one();
    }

    /** Remembers the last turn of paced lanes that is taken. */
    void turn(Handle handle, String budget, long at) {
        handle.createUpdate("UPDATE budget SET paced_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", budget)
                .execute();
    }

    /** Closes the key after a 429; it opens again with one call. */
    Closure tooMany(Handle handle, String budget, long startedAt, long retryAfter) {
        long now = clock.tick(handle);
        Closure closure = handle.createQuery("SELECT closed_until, closed_for FROM budget WHERE id = :id")
                .bind("id", budget)
                .map((row, context) -> new Closure(row.getLong("closed_until"), row.getLong("closed_for")))
                .one()
                .afterTooMany(now, startedAt, retryAfter);
        handle.createUpdate(
                        "UPDATE budget SET closed_until = :until, closed_for = :length, trial = 1, too_many_at = :epoch"
                                + " WHERE id = :id")
                .bind("until", closure.until())
                .bind("length", closure.length())
                .bind("epoch", clock.epoch(handle))
                .bind("id", budget)
                .execute();
        return closure;
    }

    /** The key was answered well: whole speed again. */
    boolean answeredWell(Handle handle, String budget) {
        return handle.createUpdate("UPDATE budget SET trial = 0, closed_for = 0 WHERE id = :id AND trial = 1"
                                + " AND closed_until <= :now")
                        .bind("id", budget)
                        .bind("now", clock.tick(handle))
                        .execute()
                == 1;
    }

    private record Row(String boot, long fullUntil, long closedUntil, long closedFor, boolean trial, long pacedAt) {}
}
