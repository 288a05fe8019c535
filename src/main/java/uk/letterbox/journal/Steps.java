package uk.letterbox.journal;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Lane;

/** Moves a delivery on after one of its calls, and its line with it. */
final class Steps {

    /** A line is not held up longer than this by a delivery that is to be tried again, in milliseconds. */
    private static final long LONGEST_HOLD = 15 * 60_000;

    private static final int MET_A_403 = 1;
    private static final int AS_IT_WAS = -1;

    private final Endings endings = new Endings();
    private final Lines lines = new Lines();

    void take(Handle handle, Delivery delivery, Step step, long now) {
        if (step instanceof Step.Delivered delivered) {
            endings.delivered(handle, delivery, delivered.letmcId().orElse(""), now);
        } else if (step instanceof Step.Again again) {
            again(handle, delivery, again, now);
        } else if (step instanceof Step.ReadBack readBack) {
            readBack(handle, delivery, readBack, now);
        } else if (step instanceof Step.Dead dead) {
            endings.dead(handle, delivery, dead.reason(), now);
        } else if (step instanceof Step.Unconfirmed unconfirmed) {
            endings.unconfirmed(handle, delivery, unconfirmed.reason(), now);
        } else if (step instanceof Step.LastAndAlone last) {
            putOff(handle, delivery, now, last.reason(), delivery.attempts(), true)
                    .execute();
        }
        lines.promote(handle, List.of(delivery.line()), now);
    }

    private void again(Handle handle, Delivery delivery, Step.Again again, long now) {
        if (again.delay() > LONGEST_HOLD) {
            putOff(handle, delivery, now + again.delay(), again.reason(), again.attempts(), false)
                    .execute();
            Alerts.raise(
                    handle,
                    "put-off",
                    delivery.agency(),
                    delivery.id() + " is tried again in " + again.delay() / 60_000
                            + " minutes; what is behind it goes first. " + again.reason(),
                    now);
            return;
        }
        change(handle, delivery, DeliveryState.READY, now + again.delay(), again.reason())
                .bind("lane", firstLane(delivery).name())
                .bind("attempts", again.attempts())
                .bind("looks", 0)
                .bind("failed", 0)
                .bind("unclear", 0)
                .bind("deferred", 0)
                .bind("suspect", AS_IT_WAS)
                .bind("readForbidden", 0)
                .execute();
    }

    private void readBack(Handle handle, Delivery delivery, Step.ReadBack readBack, long now) {
        change(handle, delivery, DeliveryState.READING_BACK, now + readBack.delay(), readBack.reason())
                .bind("lane", Lane.READBACK.name())
                .bind("attempts", delivery.attempts())
                .bind("looks", readBack.looks())
                .bind("failed", readBack.failedReads())
                .bind("unclear", now)
                .bind("deferred", 0)
                .bind("suspect", AS_IT_WAS)
                .bind("readForbidden", readBack.forbidden() ? 1 : AS_IT_WAS)
                .execute();
    }

    private static Update putOff(
            Handle handle, Delivery delivery, long due, String reason, int attempts, boolean suspect) {
        return change(handle, delivery, DeliveryState.WAITING, due, reason)
                .bind("lane", firstLane(delivery).name())
                .bind("attempts", attempts)
                .bind("looks", 0)
                .bind("failed", 0)
                .bind("unclear", 0)
                .bind("deferred", 1)
                .bind("suspect", suspect ? MET_A_403 : AS_IT_WAS)
                .bind("readForbidden", 0);
    }

    private static Lane firstLane(Delivery delivery) {
        return new Draft(delivery.kind(), delivery.objectId(), delivery.content()).lane();
    }

    /** The time from which a write is unclear is kept through its read-backs and forgotten when it is tried again. */
    private static Update change(Handle handle, Delivery delivery, DeliveryState state, long due, String reason) {
        return handle.createUpdate("UPDATE delivery SET state = :state, due_at = :due, reason = :reason, lane = :lane,"
                        + " attempts = :attempts, looks = :looks, failed_reads = :failed, deferred = :deferred,"
                        + " suspect = CASE WHEN :suspect = -1 THEN suspect ELSE :suspect END, read_forbidden = CASE"
                        + " WHEN :readForbidden = -1 THEN read_forbidden ELSE :readForbidden END, unclear_at = CASE WHEN :unclear = 0 THEN NULL"
                        + " ELSE COALESCE(unclear_at, :unclear) END WHERE id = :id")
                .bind("state", state.name())
                .bind("due", due)
                .bind("reason", reason.isEmpty() ? null : reason)
                .bind("id", delivery.id());
    }
}
