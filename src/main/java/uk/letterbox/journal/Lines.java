package uk.letterbox.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;

/** The order of deliveries: places in a line, its head, and the numbers of a property's photos. */
final class Lines {

    /** Each line is a look at the front of its part of two indexes. */
    static final String PROMOTE = "UPDATE delivery SET state = 'READY', deferred = 0,"
            + " due_at = CASE WHEN due_at > :now THEN due_at ELSE :now END WHERE id IN"
            + " (SELECT (SELECT first.id FROM delivery AS first WHERE first.line = line.id AND first.state = 'WAITING'"
            + " AND (first.deferred = 0 OR first.due_at <= :now) AND first.suspect = 0 ORDER BY first.seq LIMIT 1)"
            + " FROM line WHERE line.id IN (<lines>) AND NOT EXISTS (SELECT 1 FROM delivery AS head"
            + " WHERE head.line = line.id AND head.state IN ('READY', 'SENDING', 'READING_BACK')))";

    /**
     * Locks lines until the transaction ends, so that two nodes cannot both find one empty or something missing from it; in
     * one order, so that two nodes never wait for each other's.
     */
    void lock(Handle handle, Collection<Line> lines) {
        PreparedBatch each = handle.prepareBatch("INSERT INTO line (id, next_seq) VALUES (:line, 0)"
                + " ON CONFLICT (id) DO UPDATE SET next_seq = line.next_seq");
        lines.stream().map(Line::key).distinct().sorted().forEach(line -> each.bind("line", line)
                .add());
        each.execute();
    }

    /** The next place in a line. */
    long nextPlace(Handle handle, Line line) {
        return handle.createQuery("INSERT INTO line (id, next_seq) VALUES (:line, 1)"
                        + " ON CONFLICT (id) DO UPDATE SET next_seq = line.next_seq + 1 RETURNING next_seq")
                .bind("line", line.key())
                .mapTo(Long.class)
                .one();
    }

    /** The places that were given out last; 0 in a new line. */
    Map<Line, Long> lastPlaces(Handle handle, Collection<Line> lines) {
        Map<Line, Long> places = new HashMap<>();
        if (!lines.isEmpty()) {
            handle.createQuery("SELECT id, next_seq FROM line WHERE id IN (<lines>)")
                    .bindList("lines", lines.stream().map(Line::key).distinct().toList())
                    .map((row, context) -> places.put(new Line(row.getString("id")), row.getLong("next_seq")))
                    .list();
        }
        return places;
    }

    /** Remembers the places that were given out last, in lines that are locked. */
    void placesTaken(Handle handle, Map<Line, Long> places) {
        PreparedBatch each = handle.prepareBatch("UPDATE line SET next_seq = :last WHERE id = :line");
        places.forEach(
                (line, last) -> each.bind("last", last).bind("line", line.key()).add());
        each.execute();
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

    /** Makes the first waiting delivery of each line its head when it has none. */
    void promote(Handle handle, Collection<Line> lines, long now) {
        if (lines.isEmpty()) {
            return;
        }
        lock(handle, lines);
        handle.createUpdate(PROMOTE)
                .bind("now", now)
                .bindList("lines", lines.stream().map(Line::key).distinct().toList())
                .execute();
    }

    /** Brings forward what was put off and is due now, on lines that have no head; in one order, so that nodes do not block each other. */
    void promoteDeferred(Handle handle, long now) {
        List<Line> due = handle.createQuery("SELECT DISTINCT line FROM delivery"
                        + " WHERE state = 'WAITING' AND deferred = 1 AND suspect = 0 AND due_at <= :now"
                        + " AND NOT EXISTS (SELECT 1 FROM delivery AS head WHERE head.line = delivery.line"
                        + " AND head.state IN ('READY', 'SENDING', 'READING_BACK'))"
                        + " ORDER BY line LIMIT 100")
                .bind("now", now)
                .map((row, context) -> new Line(row.getString("line")))
                .list();
        promote(handle, due, now);
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
