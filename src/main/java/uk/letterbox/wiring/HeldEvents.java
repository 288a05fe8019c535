package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.events.EventDoor;
import uk.letterbox.held.HeldDoor;
import uk.letterbox.held.Refused;

/** The events door of an agency, as held arrivals see it; none when the agency has no such door any more. */
record HeldEvents(Optional<EventDoor> door) implements HeldDoor {

    @Override
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        return door.isPresent()
                ? door.get().again(held, values)
                : new Proposal.Hold("The agency " + held.agency() + " has no events door any more");
    }

    @Override
    public String expiredReason(Arrival held) throws IOException {
        return again(held, Map.of()) instanceof Proposal.Hold hold
                ? "It was kept for a reference that did not come. " + hold.reason()
                : "It was kept for a reference that did not come in time; it is known now.";
    }

    @Override
    public String giveBack(Arrival held, String reason) throws IOException {
        return door.isPresent()
                ? Refused.liesIn(door.get().giveBack(held, reason))
                : Refused.nowhere(held.id(), "The agency " + held.agency() + " has no events door any more");
    }
}
