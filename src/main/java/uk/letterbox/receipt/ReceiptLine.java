package uk.letterbox.receipt;

import java.time.Instant;
import java.util.Optional;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;

/**
 * What became of one file.
 *
 * @param arrivalId by which its bytes are in the spool
 * @param file the name its sender gave it
 * @param state of its delivery, where there is one
 * @param done what was done to it before it counted, a sentence
 * @param time of the last news
 */
public record ReceiptLine(
        String arrivalId,
        String file,
        ArrivalOutcome outcome,
        Optional<DeliveryState> state,
        Optional<String> reason,
        Optional<String> done,
        Optional<String> letmcId,
        Instant time) {}
