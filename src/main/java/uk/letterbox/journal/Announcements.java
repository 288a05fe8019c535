package uk.letterbox.journal;

import java.util.Set;

import org.jdbi.v3.core.Handle;

/**
 * What people were told is about to go, and when they were told. An announcement covers all of a kind and agency that has
 * waited since before a time. Times are in epoch milliseconds.
 */
public final class Announcements {

    private final Journal journal;

    public Announcements(Journal journal) {
        this.journal = journal;
    }

    /** The time of day by the journal's clock. */
    public long now() {
        return journal.now();
    }

    /** The agencies to which something of a kind was announced that is not over. */
    public Set<String> agencies(String kind) {
        return journal.read(handle -> handle.createQuery("SELECT DISTINCT agency FROM announcement WHERE kind = :kind")
                .bind("kind", kind)
                .mapTo(String.class)
                .set());
    }

    /** What has waited since before this was announced; 0 when nothing was. */
    public long covered(String kind, String agency) {
        return latest(kind, agency, Long.MAX_VALUE);
    }

    /** What has waited since before this was announced, and no later than at a time; 0 when nothing was. */
    public long coveredAt(String kind, String agency, long time) {
        return latest(kind, agency, time);
    }

    private long latest(String kind, String agency, long madeUntil) {
        return journal.read(handle -> handle.createQuery("SELECT coalesce(max(before_at), 0) FROM announcement"
                        + " WHERE kind = :kind AND agency = :agency AND made_at <= :until")
                .bind("kind", kind)
                .bind("agency", agency)
                .bind("until", madeUntil)
                .mapTo(Long.class)
                .one());
    }

    /** Announces all that has waited since before a time; told to people even when an earlier one is not over. */
    public void make(String kind, String agency, long before, String text) {
        journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            Alerts.renew(handle, kind, agency, text, now);
            return handle.createUpdate("INSERT INTO announcement (kind, agency, before_at, made_at)"
                            + " VALUES (:kind, :agency, :before, :now) ON CONFLICT DO NOTHING")
                    .bind("kind", kind)
                    .bind("agency", agency)
                    .bind("before", before)
                    .bind("now", now)
                    .execute();
        });
    }

    /** Nothing that was announced is left. */
    public void over(String kind, String agency) {
        journal.write(handle -> {
            Alerts.clear(handle, kind, agency, journal.clock().epoch(handle));
            return forget(handle, kind, agency, Long.MAX_VALUE);
        });
    }

    /** Forgets the announcements that later ones cover. */
    public void forgetBefore(String kind, String agency, long before) {
        journal.write(handle -> forget(handle, kind, agency, before));
    }

    private static int forget(Handle handle, String kind, String agency, long before) {
        return handle.createUpdate(
                        "DELETE FROM announcement WHERE kind = :kind AND agency = :agency AND before_at < :before")
                .bind("kind", kind)
                .bind("agency", agency)
                .bind("before", before)
                .execute();
    }
}
