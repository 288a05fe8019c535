package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Mark;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;

/**
 * Erases what the journal knows of a person. What the bytes of an arrival are is never looked at here: they are to be removed
 * between {@link #giveUp} and {@link #gone}, and retention does so when that is cut short.
 */
public final class Erasing {

    private static final int AT_ONCE = 500;
    private static final Set<DeliveryState> GIVEN_UP =
            Set.of(DeliveryState.WAITING, DeliveryState.READY, DeliveryState.UNCONFIRMED, DeliveryState.DEAD);

    private final Journal journal;
    private final Rows rows;
    private final Lines lines = new Lines();
    private final Endings endings = new Endings();
    private final Noted noted = new Noted();
    private final Posted posted = new Posted();
    private final Going going = new Going();

    public Erasing(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** What became of an arrival and of the deliveries made of it. */
    public sealed interface Given {

        /**
         * Its bytes may go.
         *
         * @param discarded deliveries that were given up for it
         * @param delivered deliveries that are at letMC, where nothing is erased
         */
        record Up(Arrival arrival, List<Delivery> discarded, List<Delivery> delivered) implements Given {}

        /** A call for it is under way; nothing was changed. */
        record UnderWay(Delivery delivery) implements Given {}
    }

    /** The arrivals that came from somebody, by a mark; the oldest first. */
    public List<String> arrivals(Mark person) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT DISTINCT arrival FROM mark WHERE hash = :hash AND kind = 'PERSON' ORDER BY arrival")
                .bind("hash", person.hash())
                .mapTo(String.class)
                .list());
    }

    /**
     * Arrivals whose bytes are kept and may be about a person: leads, and mails that wait for somebody. By id.
     *
     * @param after the id that ended the page before; empty for the first
     */
    public List<Arrival> kept(String after) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM arrival WHERE kept = 1 AND id > :after"
                        + " AND (door = 'mail' OR EXISTS (SELECT 1 FROM delivery WHERE delivery.arrival = arrival.id"
                        + " AND delivery.kind = 'lead')) ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", AT_ONCE)
                .map((row, context) -> rows.arrival(row))
                .list());
    }

    /**
     * Gives up what waits of an arrival and forgets who it was from; from here on its bytes go for good.
     *
     * @param reason what its records say; not personal
     * @return empty when there is no such arrival
     */
    public Optional<Given> giveUp(String id, String reason) {
        return journal.write(handle -> {
            overwriteWhatIsDeleted(handle);
            going.lock(handle, List.of(id));
            Optional<Arrival> arrival = handle.createQuery("SELECT * FROM arrival WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> rows.arrival(row))
                    .findOne();
            return arrival.map(found -> giveUp(handle, found, reason));
        });
    }

    private Given giveUp(Handle handle, Arrival arrival, String reason) {
        long now = journal.clock().epoch(handle);
        List<Delivery> deliveries = handle.createQuery("SELECT * FROM delivery WHERE arrival = :id ORDER BY id")
                .bind("id", arrival.id())
                .map((row, context) -> rows.delivery(row))
                .list();
        Optional<Delivery> underWay = deliveries.stream()
                .filter(one -> one.state() == DeliveryState.SENDING || one.state() == DeliveryState.READING_BACK)
                .findFirst();
        if (underWay.isPresent()) {
            return new Given.UnderWay(underWay.get());
        }
        List<Delivery> discarded = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (GIVEN_UP.contains(delivery.state())) {
                endings.discarded(handle, delivery, reason, now);
                lines.promote(handle, List.of(delivery.line()), now);
                discarded.add(delivery);
            }
            scrub(handle, delivery, reason);
        }
        endings.alertsOver(handle, arrival.agency(), now);
        refuse(handle, arrival, reason, now);
        unname(handle, arrival);
        going.decide(handle, List.of(arrival.id()));
        handle.createUpdate("DELETE FROM letter WHERE arrival = :id")
                .bind("id", arrival.id())
                .execute();
        handle.createUpdate("DELETE FROM mark WHERE arrival = :id AND kind <> 'MESSAGE'")
                .bind("id", arrival.id())
                .execute();
        return new Given.Up(
                arrival,
                discarded,
                deliveries.stream()
                        .filter(one -> one.state() == DeliveryState.DELIVERED)
                        .toList());
    }

    private void refuse(Handle handle, Arrival arrival, String reason, long now) {
        if (arrival.outcome() == ArrivalOutcome.HELD || arrival.outcome() == ArrivalOutcome.QUARANTINED) {
            handle.createUpdate("UPDATE arrival SET outcome = 'REFUSED', reason = :reason WHERE id = :id")
                    .bind("reason", reason)
                    .bind("id", arrival.id())
                    .execute();
            noted.arrival(handle, arrival.id(), now);
            posted.alertOver(handle, arrival.agency(), now);
        }
    }

    /** Words of the mail itself, such as where it says to come from, may be the person's name. */
    private static void unname(Handle handle, Arrival arrival) {
        handle.createUpdate("UPDATE arrival SET name = 'mail', memo = '' WHERE id = :id AND door = 'mail'")
                .bind("id", arrival.id())
                .execute();
    }

    /** What letMC answered may name the person. */
    private static void scrub(Handle handle, Delivery delivery, String reason) {
        handle.createUpdate("UPDATE call SET answer = NULL WHERE delivery = :id")
                .bind("id", delivery.id())
                .execute();
        handle.createUpdate("UPDATE delivery SET reason = :reason WHERE id = :id AND reason IS NOT NULL")
                .bind("reason", reason)
                .bind("id", delivery.id())
                .execute();
        handle.createUpdate("UPDATE notice SET reason = :reason WHERE delivery = :id AND reason IS NOT NULL")
                .bind("reason", reason)
                .bind("id", delivery.id())
                .execute();
        handle.createUpdate("UPDATE alert SET text = :text WHERE text LIKE :naming")
                .bind("text", delivery.id() + ": " + reason)
                .bind("naming", delivery.id() + " %")
                .execute();
    }

    /** The bytes of an arrival are gone. */
    public void gone(String arrival) {
        journal.write(handle -> handle.createUpdate("UPDATE arrival SET kept = 0 WHERE id = :id AND kept = 2")
                .bind("id", arrival)
                .execute());
    }

    /** SQLite would leave the bytes of what is changed in its file; PostgreSQL cleans up by itself. */
    private void overwriteWhatIsDeleted(Handle handle) {
        if (journal.embedded()) {
            handle.createQuery("PRAGMA secure_delete = ON").mapTo(Integer.class).one();
        }
    }

    /** Brings what was overwritten into the file itself, so that no log beside it holds the old bytes. */
    public void settle() {
        if (journal.embedded()) {
            journal.read(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapToMap()
                    .list());
        }
    }
}
