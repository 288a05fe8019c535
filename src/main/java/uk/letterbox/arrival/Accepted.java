package uk.letterbox.arrival;

/**
 * The journal's word on an offer; after it the door may let go of the thing.
 *
 * @param offer what was offered
 * @param arrival what the journal holds now; its id is the offer's, or an earlier one when the same thing came again
 */
public record Accepted(Offer offer, Arrival arrival) {

    /** Whether the journal had this very thing already, because a crash kept its door from letting go of it. */
    public boolean repeated() {
        return !offer.id().equals(arrival.id());
    }
}
