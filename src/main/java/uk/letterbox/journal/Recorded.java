package uk.letterbox.journal;

import java.util.Optional;

import uk.letterbox.delivery.Delivery;

/**
 * What has been written down about the end of a call.
 *
 * @param delivery as it is now; none for a probe, or when the call had been given up before
 */
public record Recorded(Claim claim, CallResult result, Optional<Delivery> delivery) {

    /** The state in which the delivery has ended; empty when it goes on. */
    public String ended() {
        return delivery.filter(one -> !one.state().open())
                .map(one -> one.state().name())
                .orElse("");
    }

    /** The id of the delivery; empty for a probe. */
    public String deliveryId() {
        return delivery.map(Delivery::id).orElse("");
    }

    /** Why the delivery is where it is; empty when there is nothing to say. */
    public String reason() {
        return delivery.flatMap(Delivery::reason).orElse("");
    }
}
