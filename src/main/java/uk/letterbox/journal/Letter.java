package uk.letterbox.journal;

import java.time.Instant;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;

/**
 * What a branch is to be told of an enquiry that a person must see to. Nothing in it is personal.
 *
 * @param id {@code l-<ULID>}
 * @param state {@code QUARANTINED}, {@code DEAD} or {@code UNCONFIRMED}
 * @param arrival the mail or event it came by
 * @param delivery the lead; none of a quarantined mail
 * @param at when it was found
 */
public record Letter(String id, String state, Arrival arrival, Optional<Delivery> delivery, Instant at) {

    /** Why a person must see to it. */
    public String reason() {
        return delivery.flatMap(Delivery::reason).or(arrival::reason).orElse("");
    }
}
