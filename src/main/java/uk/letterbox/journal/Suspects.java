package uk.letterbox.journal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

/** Deliveries that met a 403: they are tried last and alone, when their agency has nothing else to do. */
final class Suspects {

    private Suspects() {}

    /** Makes one ready where an agency of the key is idle. */
    static boolean bringForward(Handle handle, KeyBudget key, long now) {
        for (String agency : key.agencies()) {
            if (AgencyRow.load(handle, agency).open(key.id(), now) && idle(handle, agency)) {
                Optional<String> suspect = next(handle, agency, now);
                if (suspect.isPresent()) {
                    makeReady(handle, agency, suspect.get(), now);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean idle(Handle handle, String agency) {
        return handle.createQuery("SELECT 1 FROM call WHERE outcome IS NULL AND agency = :agency LIMIT 1")
                .bind("agency", agency)
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    private static Optional<String> next(Handle handle, String agency, long now) {
        return handle.createQuery("SELECT id FROM delivery WHERE agency = :agency AND state = 'WAITING' AND suspect = 1"
                        + " AND due_at <= :now AND NOT EXISTS (SELECT 1 FROM delivery AS head WHERE head.line = delivery.line"
                        + " AND head.state IN ('READY', 'SENDING', 'READING_BACK')) ORDER BY due_at LIMIT 1")
                .bind("agency", agency)
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    private static void makeReady(Handle handle, String agency, String id, long now) {
        handle.createUpdate("UPDATE delivery SET state = 'READY', deferred = 0, due_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
        handle.createUpdate("UPDATE agency SET alone = :id WHERE name = :agency")
                .bind("id", id)
                .bind("agency", agency)
                .execute();
    }
}
