package uk.letterbox.journal;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Arrival;

/** Gives up an arrival that waits for somebody: it is refused, and its bytes go. What somebody moves on meanwhile is left to him. */
final class Refusal {

    private final Noted noted = new Noted();

    /** Whether it was given up: 1 or 0. */
    int of(Handle handle, Arrival arrival, String reason, long now) {
        int refused = handle.createUpdate("UPDATE arrival SET outcome = 'REFUSED', reason = :reason, kept = 2"
                        + " WHERE id = :id AND outcome IN ('HELD', 'QUARANTINED')")
                .bind("reason", reason + said(arrival.reason()))
                .bind("id", arrival.id())
                .execute();
        if (refused == 1) {
            Receipts.changed(handle, arrival.agency(), arrival.group(), now);
            ShootNews.about(handle, arrival.id(), now);
            noted.arrival(handle, arrival.id(), now);
        }
        return refused;
    }

    /** To follow the reason why something was given up. */
    static String said(Optional<String> earlier) {
        return earlier.map(reason -> " It was: " + reason).orElse("");
    }
}
