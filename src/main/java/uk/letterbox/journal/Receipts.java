package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

/** Which receipts must be written anew (an outbox: set by the transaction that changed something in them). */
public final class Receipts {

    static void changed(Handle handle, String agency, String group, long now) {
        if (group.isEmpty()) {
            return;
        }
        handle.createUpdate("INSERT INTO receipt (agency, grp, changed) VALUES (:agency, :grp, :now)"
                        + " ON CONFLICT (agency, grp) DO UPDATE SET changed = :now")
                .bind("agency", agency)
                .bind("grp", group)
                .bind("now", now)
                .execute();
    }
}
