package uk.letterbox.receipt;

import java.time.Instant;
import java.util.Optional;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.DeliveryState;

/**
 * What became of one file.
 *
 * @param file the name its sender gave it
 * @param state of its delivery, where there is one
 * @param time of the last news
 */
public record ReceiptLine(
        String file,
        ArrivalOutcome outcome,
        Optional<DeliveryState> state,
        Optional<String> reason,
        Optional<String> letmcId,
        Instant time) {}
