package uk.letterbox.journal;

import java.util.Optional;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lane;

/**
 * Leave to make one call: it is in the journal, with its slot, before its first byte leaves.
 *
 * @param callId {@code c-<ULID>}
 * @param delivery what it is for; none for a probe
 * @param typeId letMC's id of the portal media type, where the delivery has one
 * @param nanos {@link System#nanoTime()} of the claim; a claim older than 5 s is not sent
 * @param timeout milliseconds from the claim to the deadline of the call
 * @param dueAt when it was due, epoch milliseconds
 */
public record Claim(
        String callId,
        String budget,
        String agency,
        Purpose purpose,
        String operation,
        Lane lane,
        Optional<Delivery> delivery,
        Optional<String> typeId,
        long nanos,
        long timeout,
        long dueAt,
        long claimedAt) {}
