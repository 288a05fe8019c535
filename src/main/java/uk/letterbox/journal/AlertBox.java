package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;

/** The alerts that people have yet to be told of: raised ones, and all-clears of those that were told. */
public final class AlertBox {

    private final Journal journal;

    public AlertBox(Journal journal) {
        this.journal = journal;
    }

    /**
     * Something to tell.
     *
     * @param over whether this is the all-clear
     */
    public record News(String id, String agency, String kind, String text, int count, long at, boolean over) {}

    /** Raises an alert that no transaction of the journal finds: a door, a disk. */
    public void raise(String kind, String agency, String text) {
        journal.write(handle -> {
            Alerts.raise(handle, kind, agency, text, journal.clock().epoch(handle));
            return null;
        });
    }

    /** What it was about is well again. */
    public void clear(String kind, String agency) {
        journal.write(handle -> {
            Alerts.clear(handle, kind, agency, journal.clock().epoch(handle));
            return null;
        });
    }

    /** What is to be told now. An alert that was over before it was told is not told at all. */
    public List<News> news() {
        return journal.read(
                handle -> handle.createQuery("SELECT * FROM alert WHERE (told_at IS NULL AND cleared_at IS NULL)"
                                + " OR (told_at IS NOT NULL AND cleared_at IS NOT NULL) ORDER BY raised_at LIMIT 200")
                        .map((row, context) -> {
                            long cleared = row.getLong("cleared_at");
                            boolean over = !row.wasNull();
                            return new News(
                                    row.getString("id"),
                                    row.getString("agency"),
                                    row.getString("kind"),
                                    row.getString("text"),
                                    row.getInt("count"),
                                    over ? cleared : row.getLong("raised_at"),
                                    over);
                        })
                        .list());
    }

    /** It was told: a raised one is not told again until it is over, an all-clear is done with. */
    public void told(List<News> news) {
        journal.write(handle -> {
            for (News one : news) {
                if (one.over()) {
                    over(handle, one);
                } else {
                    handle.createUpdate("UPDATE alert SET told_at = :now WHERE id = :id AND told_at IS NULL")
                            .bind("now", journal.clock().epoch(handle))
                            .bind("id", one.id())
                            .execute();
                }
            }
            return null;
        });
    }

    private static void over(Handle handle, News news) {
        handle.createUpdate("DELETE FROM alert WHERE id = :id AND cleared_at = :at")
                .bind("id", news.id())
                .bind("at", news.at())
                .execute();
    }
}
