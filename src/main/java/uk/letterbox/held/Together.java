package uk.letterbox.held;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.journal.Search;

/**
 * Held arrivals that move on in one go: mostly one alone, or those of a set.
 *
 * @param held in their order
 * @param whole whether nothing of it was refused before: what is left of a set is none
 */
record Together(HeldDoor door, List<Arrival> held, boolean whole) {

    private static final String NOT_WHOLE =
            "Something else of its set was refused, and a set is taken whole or not at all.";

    static Together of(HeldDoor door, Arrival arrival, Search search) {
        List<Arrival> all =
                door.together(arrival) ? search.partsOf(arrival.parent().orElseThrow()) : List.of(arrival);
        return new Together(
                door,
                all.stream().filter(Together::open).toList(),
                all.stream().noneMatch(each -> each.outcome() == ArrivalOutcome.REFUSED));
    }

    static boolean open(Arrival arrival) {
        return arrival.outcome() == ArrivalOutcome.HELD || arrival.outcome() == ArrivalOutcome.QUARANTINED;
    }

    /** What should become of each, by its id, in their order. */
    Map<String, Proposal> again(Map<String, String> values) throws IOException {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (Arrival each : held) {
            proposals.put(each.id(), whole ? door.again(each, values) : new Proposal.Refuse(NOT_WHOLE));
        }
        return proposals;
    }

    /** Why they still have to be held. */
    static Optional<String> heldBy(Map<String, Proposal> proposals) {
        return proposals.values().stream()
                .filter(Proposal.Hold.class::isInstance)
                .map(hold -> ((Proposal.Hold) hold).reason())
                .findFirst();
    }

    /** Why they have to be refused. */
    static Optional<String> refusedBy(Map<String, Proposal> proposals) {
        return proposals.values().stream()
                .filter(Proposal.Refuse.class::isInstance)
                .map(refuse -> ((Proposal.Refuse) refuse).reason())
                .findFirst();
    }
}
