package uk.letterbox.arrival;

import java.util.List;

import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Line;

/** What a door thinks should become of a thing; the journal decides, for it alone knows what came before. */
public sealed interface Proposal {

    /** The lines of an agency that something would be put into. */
    default List<Line> lines(String agency) {
        return List.of();
    }

    /** Deliver it, in this order. */
    record Deliver(List<Draft> drafts) implements Proposal {

        @Override
        public List<Line> lines(String agency) {
            return drafts.stream()
                    .map(draft -> Line.of(agency, draft.objectId()))
                    .toList();
        }
    }

    /** Keep it until something is known or somebody decides. */
    record Hold(String reason) implements Proposal {}

    /** Turn it down; the reason is for its sender. */
    record Refuse(String reason) implements Proposal {}

    /** Nothing for letMC. */
    record Ignore(String reason) implements Proposal {}

    /** Keep it for a person to look at. */
    record Quarantine(String reason) implements Proposal {}

    /** Accept it and take what is in it, each by its own proposal; for what was kept before. */
    record Unpack(List<Offer> parts) implements Proposal {}
}
