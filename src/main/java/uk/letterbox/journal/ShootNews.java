package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Shoot;

/** Shoots of which people may have to be told (an outbox), and what they were told: at least once, by counts alone. */
public final class ShootNews {

    private static final String STILL_SO = " WHERE id = :id AND news_at = :news";

    private final Journal journal;

    public ShootNews(Journal journal) {
        this.journal = journal;
    }

    /**
     * A shoot that something changed in.
     *
     * @param news by which a later change is known
     * @param failures how often running it could not be told
     */
    public record Due(Shoot shoot, long news, int failures) {}

    /**
     * What somebody was told of a shoot.
     *
     * @param times how often
     * @param needs how many files needed someone the last time; -1 before the first
     */
    public record Told(int times, int needs) {}

    /** Something changed in the shoot of an arrival, if it is in one; no two changes have the same time. */
    static void about(Handle handle, String arrival, long now) {
        handle.createUpdate("UPDATE shoot SET news_at = CASE WHEN news_at >= :now THEN news_at + 1 ELSE :now END"
                        + " WHERE id = (SELECT shoot FROM arrival WHERE id = :arrival)")
                .bind("now", now)
                .bind("arrival", arrival)
                .execute();
    }

    /** Those to look at now, the oldest news first. What was quiet for long is closed before. */
    public List<Due> due(int most) {
        long now = journal.now();
        boolean quiet = journal.read(handle -> handle.createQuery(
                                "SELECT 1 FROM shoot WHERE closed_at IS NULL AND last_at < :quiet LIMIT 1")
                        .bind("quiet", now - Gathering.QUIET)
                        .mapTo(Integer.class)
                        .findOne())
                .isPresent();
        if (quiet) {
            journal.write(handle -> handle.createUpdate("UPDATE shoot SET closed_at = :now, news_at = :now"
                            + " WHERE closed_at IS NULL AND last_at < :quiet")
                    .bind("now", now)
                    .bind("quiet", now - Gathering.QUIET)
                    .execute());
        }
        return journal.read(handle -> handle.createQuery("SELECT id, news_at, failures FROM shoot"
                        + " WHERE news_at IS NOT NULL AND news_at <= :now ORDER BY news_at LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> due(handle, row.getString("id"), row.getLong("news_at"), row.getInt("failures")))
                .list());
    }

    private static Due due(Handle handle, String id, long news, int failures) {
        Shoot shoot = ShootBook.shoots(
                        handle,
                        handle.createQuery("SELECT * FROM shoot WHERE id = :id").bind("id", id))
                .get(0);
        return new Due(shoot, news, failures);
    }

    /** What somebody was told of it. */
    public Told told(Shoot shoot, String whom) {
        return journal.read(handle -> handle.createQuery(
                                "SELECT times, needs FROM telling WHERE shoot = :shoot AND whom = :whom")
                        .bind("shoot", shoot.id())
                        .bind("whom", whom)
                        .map((row, context) -> new Told(row.getInt("times"), row.getInt("needs")))
                        .findOne())
                .orElse(new Told(0, -1));
    }

    /** Somebody was told that so many of its files need someone. */
    public void told(Shoot shoot, String whom, int needs) {
        journal.write(handle -> handle.createUpdate(
                        "INSERT INTO telling (shoot, whom, times, needs) VALUES (:shoot, :whom, 1, :needs)"
                                + " ON CONFLICT (shoot, whom) DO UPDATE SET times = telling.times + 1, needs = :needs")
                .bind("shoot", shoot.id())
                .bind("whom", whom)
                .bind("needs", needs)
                .execute());
    }

    /** There is nothing more to tell of it as it is; a change meanwhile keeps it due. */
    public void settled(Due due) {
        journal.write(handle -> handle.createUpdate("UPDATE shoot SET news_at = NULL, failures = 0" + STILL_SO)
                .bind("id", due.shoot().id())
                .bind("news", due.news())
                .execute());
    }

    /** It could not be told and is due again after a delay in milliseconds. */
    public void failed(Due due, long delay) {
        journal.write(
                handle -> handle.createUpdate("UPDATE shoot SET news_at = :again, failures = failures + 1" + STILL_SO)
                        .bind("again", journal.clock().epoch(handle) + delay)
                        .bind("id", due.shoot().id())
                        .bind("news", due.news())
                        .execute());
    }
}
