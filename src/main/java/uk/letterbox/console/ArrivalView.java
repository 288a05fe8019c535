package uk.letterbox.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;

/**
 * An arrival, as JSON.
 *
 * @param done what was done to it before it counted; empty for nothing
 * @param group what its sender gets one receipt for; at the drop door of an account it begins with the account's name and a
 *     colon; empty where there is none
 * @param shoot the files that it came together with, if it did
 * @param deliveries absent in listings
 */
public record ArrivalView(
        String id,
        String agency,
        String door,
        String name,
        String group,
        ArrivalOutcome outcome,
        Optional<String> reason,
        String sha256,
        String done,
        Instant receivedAt,
        Optional<String> shoot,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<DeliveryView>> deliveries) {

    /** Without its deliveries. */
    public static ArrivalView listed(Arrival arrival) {
        return of(arrival, Optional.empty());
    }

    /** With its deliveries. */
    public static ArrivalView whole(Arrival arrival, List<Delivery> deliveries) {
        return of(
                arrival,
                Optional.of(deliveries.stream().map(DeliveryView::listed).toList()));
    }

    private static ArrivalView of(Arrival arrival, Optional<List<DeliveryView>> deliveries) {
        return new ArrivalView(
                arrival.id(),
                arrival.agency(),
                arrival.door(),
                arrival.name(),
                arrival.group(),
                arrival.outcome(),
                arrival.reason(),
                arrival.sha256(),
                arrival.kept().done(),
                arrival.receivedAt(),
                arrival.shoot(),
                deliveries);
    }
}
