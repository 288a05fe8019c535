package uk.letterbox.arrival;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that came to a door, as the journal knows it.
 *
 * @param id {@code a-<ULID>}; also the name of its spool file
 * @param door {@code drop}, {@code mail} or {@code events}
 * @param name what its sender called it; for the drop door the path below the inbox
 * @param group what its sender gets one receipt for; empty where there is none
 * @param sha256 of its bytes, lower-case hex; empty where the bytes could not be read
 * @param memo what its door needs to look at it again, as JSON; never personal; empty for none
 * @param parent the arrival it came in, if any
 * @param kept what the spool holds of it, as long as it does
 * @param shoot the files that it came together with, if it did
 */
public record Arrival(
        String id,
        String agency,
        String door,
        String name,
        String group,
        ArrivalOutcome outcome,
        Optional<String> reason,
        String sha256,
        long size,
        Instant receivedAt,
        String memo,
        Optional<String> parent,
        Kept kept,
        Optional<String> shoot) {}
