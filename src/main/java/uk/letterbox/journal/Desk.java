package uk.letterbox.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;

/** What a person may do with deliveries and agencies. Whatever is sent for it goes through the same budget. */
public final class Desk {

    /** What names things of letMC, which may have been mended there since. */
    private static final Set<Kind> LOOKED_UP = EnumSet.of(Kind.PORTALMEDIA, Kind.LEAD, Kind.CUSTOMFIELD);

    private static final Optional<String> NO_BYTES =
            Optional.of("its bytes are no longer kept; ask its sender for them and drop them again");

    private final Journal journal;
    private final Rows rows;
    private final Ids ids;
    private final WakeUp wakeUp;
    private final Lines lines = new Lines();
    private final Endings endings = new Endings();

    public Desk(Journal journal, Ids ids, WakeUp wakeUp) {
        this.journal = journal;
        this.rows = new Rows(journal);
        this.ids = ids;
        this.wakeUp = wakeUp;
    }

    /** What a request of a person came to. */
    public sealed interface Done {

        /** It was done; the delivery as it is now. */
        record Changed(Delivery delivery) implements Done {}

        /** It was not done, and why. */
        record NotDone(String why) implements Done {}
    }

    /** Sends a dead or discarded delivery again: with its number, at the end of its line. */
    public Done replay(String id) {
        return change(id, (handle, delivery, now) -> switch (delivery.state()) {
            case DEAD, DISCARDED -> bytesKept(handle, delivery) ? requeue(handle, delivery, now) : NO_BYTES;
            default -> Optional.of("it is " + delivery.state() + "; only DEAD and DISCARDED can be replayed");
        });
    }

    /** Gives a delivery up that is not under way. */
    public Done discard(String id, String reason) {
        return change(id, (handle, delivery, now) -> switch (delivery.state()) {
            case WAITING, READY, DEAD, UNCONFIRMED -> {
                endings.discarded(handle, delivery, reason, now);
                lines.promote(handle, List.of(delivery.line()), now);
                yield Optional.empty();
            }
            default ->
                Optional.of(
                        "it is " + delivery.state() + "; only WAITING, READY, DEAD and UNCONFIRMED can be discarded");
        });
    }

    /** Says what became of an unconfirmed delivery: it is at letMC, or it is to be sent again. */
    public Done decide(String id, boolean sent) {
        return change(id, (handle, delivery, now) -> {
            if (delivery.state() != DeliveryState.UNCONFIRMED) {
                return Optional.of("it is " + delivery.state() + "; only UNCONFIRMED can be decided");
            }
            if (!sent) {
                return bytesKept(handle, delivery) ? requeue(handle, delivery, now) : NO_BYTES;
            }
            endings.delivered(handle, delivery, "", now);
            return Optional.empty();
        });
    }

    private static boolean bytesKept(Handle handle, Delivery delivery) {
        return handle.createQuery("SELECT kept FROM arrival WHERE id = :id")
                        .bind("id", delivery.arrivalId())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** A batch of its own, so that it is counted against a listing of now; and letMC's own lists are asked for anew. */
    private Optional<String> requeue(Handle handle, Delivery delivery, long now) {
        handle.createUpdate(
                        "UPDATE delivery SET state = 'WAITING', seq = :seq, batch = :batch, lane = :lane, attempts = 0,"
                                + " looks = 0, failed_reads = 0, deferred = 0, suspect = 0, read_forbidden = 0, unclear_at = NULL, ended_at = NULL,"
                                + " reason = NULL, due_at = :now, replayed_at = :now,"
                                + " letmc_id = CASE WHEN kind IN ('photo-delete', 'floorplan-delete') THEN NULL ELSE letmc_id END"
                                + " WHERE id = :id")
                .bind("seq", lines.nextPlace(handle, delivery.line()))
                .bind("batch", ids.batch())
                .bind(
                        "lane",
                        new Draft(delivery.kind(), delivery.objectId(), delivery.content())
                                .lane()
                                .name())
                .bind("now", now)
                .bind("id", delivery.id())
                .execute();
        if (LOOKED_UP.contains(delivery.kind())) {
            handle.createUpdate("DELETE FROM reference WHERE agency = :agency")
                    .bind("agency", delivery.agency())
                    .execute();
        }
        lines.promote(handle, List.of(delivery.line()), now);
        return Optional.empty();
    }

    /** Stops an agency: what arrives is taken in, nothing is sent. */
    public void pause(String agency, String why) {
        journal.write(handle -> {
            AgencyRow.load(handle, agency);
            return handle.createUpdate("UPDATE agency SET paused_at = :now, paused_why = :why WHERE name = :name")
                    .bind("now", journal.clock().epoch(handle))
                    .bind("why", why)
                    .bind("name", agency)
                    .execute();
        });
        wakeUp.signal();
    }

    /** Lets an agency go on, whatever stopped it: a person, a rejected key, a 403, or a paused operation. */
    public void resume(String agency) {
        journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            handle.createUpdate("UPDATE agency SET paused_at = NULL, paused_why = NULL, stopped_key = NULL,"
                            + " probe_at = NULL, probe_step = 0, closed_until = 0, closed_step = 0 WHERE name = :name")
                    .bind("name", agency)
                    .execute();
            handle.createUpdate("UPDATE operation SET paused_at = NULL, paused_why = NULL, refused_run = 0"
                            + " WHERE agency = :name AND paused_at IS NOT NULL")
                    .bind("name", agency)
                    .execute();
            for (String kind : new String[] {"key-stopped", "key-forbidden", "operation-paused", "unreachable"}) {
                Alerts.clear(handle, kind, agency, now);
            }
            return null;
        });
        wakeUp.signal();
    }

    private Done change(String id, Change change) {
        Done done = journal.write(handle -> {
            Optional<Delivery> delivery = find(handle, id);
            if (delivery.isEmpty()) {
                return new Done.NotDone("there is no delivery " + id);
            }
            long now = journal.clock().epoch(handle);
            lines.lock(handle, List.of(delivery.get().line()));
            Delivery current = find(handle, id).orElseThrow();
            Optional<String> obstacle = change.on(handle, current, now);
            if (obstacle.isPresent()) {
                return new Done.NotDone(obstacle.get());
            }
            endings.alertsOver(handle, current.agency(), now);
            return new Done.Changed(find(handle, id).orElseThrow());
        });
        wakeUp.signal();
        return done;
    }

    private Optional<Delivery> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> rows.delivery(row))
                .findOne();
    }

    /** A change of a delivery; says why it cannot be made. */
    private interface Change {
        Optional<String> on(Handle handle, Delivery delivery, long now);
    }
}
