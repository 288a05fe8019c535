package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Line;

/** Deliveries that met a 403: they are tried last and alone, when their agency has nothing else to do. */
final class Suspects {

    private Suspects() {}

    /** Makes one ready where an agency of the key is idle. */
    static boolean bringForward(Handle handle, KeyBudget key, long now) {
        for (String agency : key.agencies()) {
            if (AgencyRow.load(handle, agency).open(key.id(), now) && idle(handle, agency)) {
                Optional<Suspect> suspect = next(handle, agency, now);
                if (suspect.isPresent() && makeReady(handle, agency, suspect.get(), now)) {
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

    private record Suspect(String id, Line line) {}

    private static Optional<Suspect> next(Handle handle, String agency, long now) {
        return handle.createQuery(
                        "SELECT id, line FROM delivery WHERE agency = :agency AND state = 'WAITING' AND suspect = 1"
                                + " AND due_at <= :now AND NOT EXISTS (SELECT 1 FROM delivery AS head WHERE head.line = delivery.line"
                                + " AND head.state IN ('READY', 'SENDING', 'READING_BACK')) ORDER BY due_at LIMIT 1")
                .bind("agency", agency)
                .bind("now", now)
                .map((row, context) -> new Suspect(row.getString("id"), new Line(row.getString("line"))))
                .findOne();
    }

    /** Under the lock of its line, and only if no other has become its head meanwhile. */
    private static boolean makeReady(Handle handle, String agency, Suspect suspect, long now) {
        new Lines().lock(handle, List.of(suspect.line()));
        int made = handle.createUpdate("UPDATE delivery SET state = 'READY', deferred = 0, due_at = :now WHERE id = :id"
                        + " AND state = 'WAITING' AND NOT EXISTS (SELECT 1 FROM delivery AS head WHERE head.line = :line"
                        + " AND head.state IN ('READY', 'SENDING', 'READING_BACK'))")
                .bind("now", now)
                .bind("id", suspect.id())
                .bind("line", suspect.line().key())
                .execute();
        if (made == 0) {
            return false;
        }
        handle.createUpdate("UPDATE agency SET alone = :id WHERE name = :agency")
                .bind("id", suspect.id())
                .bind("agency", agency)
                .execute();
        return true;
    }
}
