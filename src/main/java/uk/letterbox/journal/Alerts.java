package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/** What a person must know of, one row per subject however often it happens. */
final class Alerts {

    private Alerts() {}

    /** Raises an alert, or counts one more of a subject whose alert is not over. */
    static void raise(Handle handle, String kind, String agency, String text, long now) {
        handle.createUpdate("INSERT INTO alert (id, agency, kind, text, count, raised_at)"
                        + " VALUES (:id, :agency, :kind, :text, 1, :now) ON CONFLICT (id) DO UPDATE SET"
                        + " text = :text,"
                        + " count = CASE WHEN alert.cleared_at IS NULL THEN alert.count + 1 ELSE 1 END,"
                        + " raised_at = CASE WHEN alert.cleared_at IS NULL THEN alert.raised_at ELSE :now END,"
                        + " told_at = CASE WHEN alert.cleared_at IS NULL THEN alert.told_at ELSE NULL END,"
                        + " cleared_at = NULL")
                .bind("id", kind + "/" + agency)
                .bind("agency", agency)
                .bind("kind", kind)
                .bind("text", text)
                .bind("now", now)
                .execute();
    }

    /** Raises an alert that is told in any case, though an earlier one of its subject be told and not over. */
    static void renew(Handle handle, String kind, String agency, String text, long now) {
        handle.createUpdate("INSERT INTO alert (id, agency, kind, text, count, raised_at)"
                        + " VALUES (:id, :agency, :kind, :text, 1, :now) ON CONFLICT (id) DO UPDATE SET"
                        + " text = :text, count = 1, raised_at = :now, told_at = NULL, cleared_at = NULL")
                .bind("id", kind + "/" + agency)
                .bind("agency", agency)
                .bind("kind", kind)
                .bind("text", text)
                .bind("now", now)
                .execute();
    }

    /** The subject is well again. */
    static void clear(Handle handle, String kind, String agency, long now) {
        handle.createUpdate("UPDATE alert SET cleared_at = :now WHERE id = :id AND cleared_at IS NULL")
                .bind("now", now)
                .bind("id", kind + "/" + agency)
                .execute();
    }
}
