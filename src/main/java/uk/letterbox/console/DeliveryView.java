package uk.letterbox.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Lane;
import uk.letterbox.journal.CallRow;

/**
 * A delivery, as JSON.
 *
 * @param kind such as {@code photo-delete}
 * @param calls absent in listings, where each would cost a question of its own
 */
public record DeliveryView(
        String id,
        String arrivalId,
        String agency,
        String kind,
        String objectId,
        String name,
        DeliveryState state,
        Lane lane,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        Optional<Instant> endedAt,
        Optional<String> reason,
        Optional<String> letmcId,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<CallView>> calls) {

    /** Without its calls. */
    public static DeliveryView listed(Delivery delivery) {
        return of(delivery, Optional.empty());
    }

    /** With its calls, the oldest first. */
    public static DeliveryView whole(Delivery delivery, List<CallRow> calls) {
        return of(delivery, Optional.of(calls.stream().map(CallView::of).toList()));
    }

    private static DeliveryView of(Delivery delivery, Optional<List<CallView>> calls) {
        return new DeliveryView(
                delivery.id(),
                delivery.arrivalId(),
                delivery.agency(),
                delivery.kind().word(),
                delivery.objectId(),
                delivery.content().name(),
                delivery.state(),
                delivery.lane(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.endedAt(),
                delivery.reason(),
                delivery.letmcId(),
                calls);
    }
}
