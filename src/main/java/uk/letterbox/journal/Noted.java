package uk.letterbox.journal;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Ids;

/**
 * Notes within the transaction that ends something what is to be told of it: every end of what came as an event, alone or
 * in another, and none of anything else. An arrival that was accepted ends by its deliveries.
 */
final class Noted {

    private static final String OF_AN_EVENT = " (arrival.door = 'events' OR EXISTS (SELECT 1 FROM arrival AS whole"
            + " WHERE whole.id = arrival.parent AND whole.door = 'events'))";

    /** What ends twice in a millisecond is told in its order, whoever ended it; the rows from now on are few. */
    private static final String AFTER_WHAT_IT_FOLLOWS = " COALESCE((SELECT MAX(earlier.at) + 1 FROM notice AS earlier"
            + " WHERE earlier.agency = arrival.agency AND earlier.at >= :now AND earlier.arrival = arrival.id), :now)";

    private final Ids ids = new Ids();

    /** A delivery has just got the state it ends in. */
    void delivery(Handle handle, String delivery, long now) {
        handle.createUpdate("INSERT INTO notice (id, agency, arrival, delivery, ended, reason, letmc_id, at)"
                        + " SELECT :id, delivery.agency, arrival.id, delivery.id, delivery.state, delivery.reason,"
                        + " delivery.letmc_id," + AFTER_WHAT_IT_FOLLOWS
                        + " FROM delivery JOIN arrival ON arrival.id = delivery.arrival"
                        + " WHERE delivery.id = :delivery AND" + OF_AN_EVENT)
                .bind("id", ids.outcome())
                .bind("delivery", delivery)
                .bind("now", now)
                .execute();
    }

    /** An arrival has just got its outcome. */
    void arrival(Handle handle, String arrival, long now) {
        handle.createUpdate("INSERT INTO notice (id, agency, arrival, ended, reason, at)"
                        + " SELECT :id, agency, id, outcome, reason," + AFTER_WHAT_IT_FOLLOWS + " FROM arrival"
                        + " WHERE id = :arrival AND outcome <> 'ACCEPTED' AND" + OF_AN_EVENT)
                .bind("id", ids.outcome())
                .bind("arrival", arrival)
                .bind("now", now)
                .execute();
    }
}
