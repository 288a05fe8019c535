package uk.letterbox.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One write to letMC made from an arrival, as the journal knows it.
 *
 * @param id {@code d-<ULID>}
 * @param arrivalId the arrival whose spooled bytes it carries
 * @param batch the arrivals that were taken together
 * @param number its {@code PhotoNumber}, for kinds that have an order
 * @param lane what its next call is for
 * @param attempts writes that letMC provably did not keep
 * @param dueAt when its next call may start
 * @param sha256 of the bytes that came, lower-case hex
 * @param letmcId letMC's id of what was written, where an answer or a listing told it
 * @param spoolSha256 of the bytes in the spool, which are those that are sent
 */
public record Delivery(
        String id,
        String arrivalId,
        String batch,
        String agency,
        Kind kind,
        String objectId,
        Content content,
        OptionalInt number,
        String sha256,
        long size,
        DeliveryState state,
        Lane lane,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Optional<Instant> endedAt,
        Optional<String> reason,
        Optional<String> letmcId,
        String spoolSha256) {

    /** The line it stands in. */
    public Line line() {
        return Line.of(agency, objectId);
    }
}
