package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;

/** Writes within the transaction that finds it what the branch of an enquiry is to be told: it needs a person. */
final class Posted {

    private static final String KIND = "quarantined";

    private final Ids ids = new Ids();

    /** An arrival was quarantined. */
    void quarantined(Handle handle, String agency, String arrival, String reason, long now) {
        write(handle, agency, arrival, null, "QUARANTINED", now);
        Alerts.raise(handle, KIND, agency, arrival + ": " + reason, now);
    }

    /** A delivery has just ended; only a lead that a person must see to is told. */
    void ended(Handle handle, Delivery delivery, DeliveryState state, long now) {
        if (delivery.kind() == Kind.LEAD && (state == DeliveryState.DEAD || state == DeliveryState.UNCONFIRMED)) {
            write(handle, delivery.agency(), delivery.arrivalId(), delivery.id(), state.name(), now);
        }
    }

    /** Ends the alert of an agency that has nothing quarantined left. */
    void alertOver(Handle handle, String agency, long now) {
        boolean none = handle.createQuery("SELECT 1 FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED')"
                        + " AND outcome = 'QUARANTINED' AND agency = :agency LIMIT 1")
                .bind("agency", agency)
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
        if (none) {
            Alerts.clear(handle, KIND, agency, now);
        }
    }

    private void write(Handle handle, String agency, String arrival, String delivery, String state, long now) {
        handle.createUpdate("INSERT INTO letter (id, agency, arrival, delivery, state, at)"
                        + " VALUES (:id, :agency, :arrival, :delivery, :state, :now)")
                .bind("id", ids.letter())
                .bind("agency", agency)
                .bind("arrival", arrival)
                .bind("delivery", delivery)
                .bind("state", state)
                .bind("now", now)
                .execute();
    }
}
