package uk.letterbox.journal;

import java.util.Locale;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Removal;

/** How deliveries end: the row, the receipt and the notice that must say so, and the person who must know. */
final class Endings {

    private final Noted noted = new Noted();
    private final Posted posted = new Posted();

    void delivered(Handle handle, Delivery delivery, String letmcId, long now) {
        handle.createUpdate("UPDATE delivery SET state = 'DELIVERED', ended_at = :now, reason = NULL, suspect = 0,"
                        + " letmc_id = CASE WHEN :letmcId = '' THEN letmc_id ELSE :letmcId END WHERE id = :id")
                .bind("now", now)
                .bind("letmcId", letmcId)
                .bind("id", delivery.id())
                .execute();
        if (delivery.content() instanceof Removal) {
            gone(handle, delivery);
        }
        tell(handle, delivery, now);
    }

    /** What was taken away may come again: its bytes make no duplicate any more. */
    private static void gone(Handle handle, Delivery removal) {
        handle.createUpdate("UPDATE delivery SET gone = 1 WHERE line = :line AND state = 'DELIVERED' AND kind = :kind"
                        + " AND letmc_id = (SELECT letmc_id FROM delivery WHERE id = :removal)")
                .bind("line", removal.line().key())
                .bind("kind", removal.kind().removed().word())
                .bind("removal", removal.id())
                .execute();
    }

    void dead(Handle handle, Delivery delivery, String reason, long now) {
        end(handle, delivery, DeliveryState.DEAD, reason, now);
        Alerts.raise(handle, "dead", delivery.agency(), told(delivery, reason), now);
    }

    void unconfirmed(Handle handle, Delivery delivery, String reason, long now) {
        end(handle, delivery, DeliveryState.UNCONFIRMED, reason, now);
        Alerts.raise(handle, "unconfirmed", delivery.agency(), told(delivery, reason), now);
    }

    void discarded(Handle handle, Delivery delivery, String reason, long now) {
        end(handle, delivery, DeliveryState.DISCARDED, reason, now);
    }

    /** Ends the alerts of an agency that has nothing dead or unconfirmed left. */
    void alertsOver(Handle handle, String agency, long now) {
        for (DeliveryState state : new DeliveryState[] {DeliveryState.DEAD, DeliveryState.UNCONFIRMED}) {
            boolean none = handle.createQuery(
                            "SELECT 1 FROM delivery WHERE state = :state AND agency = :agency LIMIT 1")
                    .bind("state", state.name())
                    .bind("agency", agency)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty();
            if (none) {
                Alerts.clear(handle, state.name().toLowerCase(Locale.ROOT), agency, now);
            }
        }
    }

    private static String told(Delivery delivery, String reason) {
        return delivery.id() + " (" + delivery.kind().word() + " for " + delivery.objectId() + "): " + reason;
    }

    private void end(Handle handle, Delivery delivery, DeliveryState state, String reason, long now) {
        handle.createUpdate("UPDATE delivery SET state = :state, ended_at = :now, reason = :reason, suspect = 0"
                        + " WHERE id = :id")
                .bind("state", state.name())
                .bind("now", now)
                .bind("reason", reason)
                .bind("id", delivery.id())
                .execute();
        posted.ended(handle, delivery, state, now);
        tell(handle, delivery, now);
    }

    /** A shoot before its receipt, as those who take things in do: so that two transactions do not wait for each other. */
    private void tell(Handle handle, Delivery delivery, long now) {
        ShootNews.about(handle, delivery.arrivalId(), now);
        handle.createQuery("SELECT grp FROM arrival WHERE id = :id")
                .bind("id", delivery.arrivalId())
                .mapTo(String.class)
                .findOne()
                .ifPresent(group -> Receipts.changed(handle, delivery.agency(), group, now));
        noted.delivery(handle, delivery.id(), now);
    }
}
