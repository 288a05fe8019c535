package uk.letterbox.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;

/** What the listings of a property held when they were last read. */
record Listings(Journal journal) {

    /** The ids, if the listing was read since the delivery was asked for and since anything was added to the property. */
    Optional<Set<String>> sinceLastAdded(Handle handle, Delivery delivery, String operation) {
        return handle.createQuery("SELECT ids FROM listing WHERE line = :line AND operation = :operation"
                        + " AND taken_at >= :asked AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.line = :line"
                        + " AND state = 'DELIVERED' AND ended_at >= listing.taken_at"
                        + " AND kind NOT IN ('photo-delete', 'floorplan-delete'))")
                .bind("line", delivery.line().key())
                .bind("operation", operation)
                .bind("asked", delivery.createdAt().toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .map(ids ->
                        Arrays.stream(journal.fromJson(ids, String[].class)).collect(Collectors.toUnmodifiableSet()));
    }

    /** It is to be read again. */
    void forget(Handle handle, Delivery delivery, String operation) {
        handle.createUpdate("DELETE FROM listing WHERE line = :line AND operation = :operation")
                .bind("line", delivery.line().key())
                .bind("operation", operation)
                .execute();
    }
}
