package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;

/** The order of deliveries: places in a line, its head, and the numbers of a property's photos. */
final class Lines {

    /** Locks the line until the transaction ends, so that two nodes cannot both find it empty or something missing from it. */
    void lock(Handle handle, Line line) {
        int there = handle.createUpdate("UPDATE line SET next_seq = next_seq WHERE id = :line")
                .bind("line", line.key())
                .execute();
        if (there == 0) {
            handle.createUpdate("INSERT INTO line (id, next_seq) VALUES (:line, 0)"
                            + " ON CONFLICT (id) DO UPDATE SET next_seq = line.next_seq")
                    .bind("line", line.key())
                    .execute();
        }
    }

    /** The next place in a line. */
    long nextPlace(Handle handle, Line line) {
        return handle.createQuery("INSERT INTO line (id, next_seq) VALUES (:line, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET next_seq = line.next_seq + 1 RETURNING next_seq")
                .bind("line", line.key())
                .mapTo(Long.class)
                .one();
    }

    /** The place that was given out last; 0 in a new line. */
    long lastPlace(Handle handle, Line line) {
        return handle.createQuery("SELECT next_seq FROM line WHERE id = :line")
                .bind("line", line.key())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Remembers the place that was given out last, in a line that is locked. */
    void placesTaken(Handle handle, Line line, long last) {
        handle.createUpdate("UPDATE line SET next_seq = :last WHERE id = :line")
                .bind("last", last)
                .bind("line", line.key())
                .execute();
    }

    /** The highest number known of this property and kind; 0 when none is. */
    int highestNumber(Handle handle, Line line, Kind kind) {
        return handle.createQuery("SELECT highest FROM numbering WHERE line = :line AND kind = :kind")
                .bind("line", line.key())
                .bind("kind", kind.word())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Learns of a number that is in use at letMC. */
    void numberSeen(Handle handle, Line line, Kind kind, int number) {
        handle.createUpdate("INSERT INTO numbering (line, kind, highest) VALUES (:line, :kind, :number)"
                        + " ON CONFLICT (line, kind) DO UPDATE SET highest = :number WHERE numbering.highest < :number")
                .bind("line", line.key())
                .bind("kind", kind.word())
                .bind("number", number)
                .execute();
    }

    /** The head steps aside until others are done. */
    void putBack(Handle handle, Delivery delivery, NextCall.Wait wait) {
        handle.createUpdate("UPDATE delivery SET state = 'WAITING', deferred = 1, due_at = :until, reason = :reason,"
                        + " attempts = attempts + :looked WHERE id = :id")
                .bind("until", wait.until())
                .bind("reason", wait.reason())
                .bind("looked", wait.looked() ? 1 : 0)
                .bind("id", delivery.id())
                .execute();
    }

    /** Makes the first waiting delivery the head when the line has none. */
    void promote(Handle handle, Line line, long now) {
        lock(handle, line);
        firstWaiting(handle, line, now).filter(first -> !hasHead(handle, line)).ifPresent(first -> handle.createUpdate(
                        "UPDATE delivery SET state = :ready, deferred = 0,"
                                + " due_at = CASE WHEN due_at > :now THEN due_at ELSE :now END WHERE id = :id")
                .bind("ready", DeliveryState.READY.name())
                .bind("now", now)
                .bind("id", first)
                .execute());
    }

    private static Optional<String> firstWaiting(Handle handle, Line line, long now) {
        return handle.createQuery("SELECT id FROM delivery WHERE line = :line AND state = 'WAITING'"
                        + " AND (deferred = 0 OR due_at <= :now) AND suspect = 0 ORDER BY seq LIMIT 1")
                .bind("line", line.key())
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    private static boolean hasHead(Handle handle, Line line) {
        return handle.createQuery("SELECT 1 FROM delivery WHERE line = :line"
                        + " AND state IN ('READY', 'SENDING', 'READING_BACK')")
                .bind("line", line.key())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Brings forward what was put off and is due now, on lines that have no head; in one order, so that nodes do not block each other. */
    void promoteDeferred(Handle handle, long now) {
        List<String> due = handle.createQuery("SELECT DISTINCT line FROM delivery"
                        + " WHERE state = 'WAITING' AND deferred = 1 AND suspect = 0 AND due_at <= :now"
                        + " AND NOT EXISTS (SELECT 1 FROM delivery AS head WHERE head.line = delivery.line"
                        + " AND head.state IN ('READY', 'SENDING', 'READING_BACK'))"
                        + " ORDER BY line LIMIT 100")
                .bind("now", now)
                .mapTo(String.class)
                .list();
        for (String line : due) {
            promote(handle, new Line(line), now);
        }
        if (!due.isEmpty()) {
            reportedNoMore(handle, now);
        }
    }

    private static void reportedNoMore(Handle handle, long now) {
        handle.createUpdate("UPDATE alert SET cleared_at = :now WHERE kind = 'put-off' AND cleared_at IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.agency = alert.agency"
                        + " AND state = 'WAITING' AND deferred = 1 AND suspect = 0)")
                .bind("now", now)
                .execute();
    }
}
