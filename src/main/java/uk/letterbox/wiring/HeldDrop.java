package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.drop.DropDoor;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.held.HeldDoor;
import uk.letterbox.held.Refused;

/** The drop door that something came in at, as held arrivals see it. */
record HeldDrop(Map<String, DropDoor> doors, DropPlace place) implements HeldDoor {

    @Override
    public Proposal again(Arrival held, Map<String, String> values) throws IOException {
        return doors.containsKey(place.door())
                ? door().again(held, values)
                : new Proposal.Hold("The drop door " + place.door() + " is not configured any more");
    }

    @Override
    public boolean together(Arrival held) {
        return doors.containsKey(place.door()) && door().together(held);
    }

    @Override
    public String expiredReason(Arrival held) throws IOException {
        return doors.containsKey(place.door())
                ? door().expiredReason(held)
                : "The drop door " + place.door() + " is not served any more";
    }

    @Override
    public String giveBack(Arrival held, String reason) throws IOException {
        return doors.containsKey(place.door())
                ? Refused.liesIn(door().giveBack(held, reason))
                : Refused.nowhere(held.id(), "The drop door " + place.door() + " is not configured any more");
    }

    private DropDoor door() {
        return Optional.ofNullable(doors.get(place.door())).orElseThrow();
    }
}
