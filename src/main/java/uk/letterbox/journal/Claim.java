package uk.letterbox.journal;

import java.util.Map;
import java.util.Optional;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Lane;
import uk.letterbox.delivery.Sought;

/**
 * Leave to make one call: it is in the journal, with its slot, before its first byte leaves.
 *
 * @param callId {@code c-<ULID>}
 * @param delivery what it is for; none for a probe and for what a person asks
 * @param found ids at letMC that were looked up by name, by what they are of; empty for a call that was lost
 * @param nanos {@link System#nanoTime()} of the claim; a claim older than 5 s is not sent
 * @param timeout milliseconds from the claim to the deadline of the call
 * @param dueAt when it was due, epoch milliseconds
 * @param errand what a person asks; none for anything else
 */
public record Claim(
        String callId,
        String budget,
        String agency,
        Purpose purpose,
        String operation,
        Lane lane,
        Optional<Delivery> delivery,
        Map<Sought, String> found,
        long nanos,
        long timeout,
        long dueAt,
        long claimedAt,
        Optional<String> errand) {

    /** One that nobody asked for. */
    public Claim(
            String callId,
            String budget,
            String agency,
            Purpose purpose,
            String operation,
            Lane lane,
            Optional<Delivery> delivery,
            Map<Sought, String> found,
            long nanos,
            long timeout,
            long dueAt,
            long claimedAt) {
        this(
                callId,
                budget,
                agency,
                purpose,
                operation,
                lane,
                delivery,
                found,
                nanos,
                timeout,
                dueAt,
                claimedAt,
                Optional.empty());
    }
}
