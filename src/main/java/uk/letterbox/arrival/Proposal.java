package uk.letterbox.arrival;

import java.util.List;

import uk.letterbox.delivery.Draft;

/** What a door thinks should become of a thing; the journal decides, for it alone knows what came before. */
public sealed interface Proposal {

    /** Deliver it, in this order. */
    record Deliver(List<Draft> drafts) implements Proposal {}

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
