package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Line;

/**
 * Decides that bytes go. The decision is committed before the first byte is gone, and whoever wants to send them again
 * looks for it under the same locks: so nothing is sent of which the bytes are being removed.
 */
final class Going {

    private final Lines lines = new Lines();

    /** Keeps everybody else from the deliveries of some arrivals until the transaction ends; in one order among nodes. */
    void lock(Handle handle, List<String> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        lines.lock(
                handle,
                handle.createQuery("SELECT DISTINCT line FROM delivery WHERE arrival IN (<arrivals>)")
                        .bindList("arrivals", arrivals)
                        .map((row, context) -> new Line(row.getString("line")))
                        .list());
    }

    /** The bytes of those go of which nothing is open, dead, unconfirmed, held or quarantined; the rest stays as it is. */
    int decide(Handle handle, List<String> arrivals) {
        if (arrivals.isEmpty()) {
            return 0;
        }
        return handle.createUpdate("UPDATE arrival SET kept = 2 WHERE id IN (<arrivals>) AND kept = 1"
                        + " AND outcome NOT IN ('HELD', 'QUARANTINED')"
                        + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.arrival = arrival.id"
                        + " AND state NOT IN ('DELIVERED', 'DISCARDED'))")
                .bindList("arrivals", arrivals)
                .execute();
    }
}
