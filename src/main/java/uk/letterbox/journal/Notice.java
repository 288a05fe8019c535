package uk.letterbox.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * An end that the sender of an event is to be told of, as it was when it came; nothing in it is personal.
 *
 * @param id {@code o-<ULID>}; the same however often it is sent
 * @param ended the state of a delivery, or the outcome of an arrival that no delivery was made of
 * @param delivery what ended; none when the arrival itself did
 * @param memo what the arrival's door noted of the event, as JSON; empty for none
 * @param parentMemo the same of what it came in
 */
public record Notice(
        String id,
        String agency,
        Instant at,
        String ended,
        Optional<String> reason,
        String arrivalId,
        String memo,
        String parentMemo,
        Optional<Delivered> delivery) {

    /**
     * The delivery that ended.
     *
     * @param kind its word
     * @param letmcId letMC's id of what was written, where it is known
     */
    public record Delivered(String id, String kind, String objectId, Optional<String> letmcId) {}
}
