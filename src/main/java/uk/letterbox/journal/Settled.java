package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;

/** What becomes of a proposal once the journal was asked what came before. */
record Settled(ArrivalOutcome outcome, Optional<String> reason, List<Draft> drafts) {

    static Settled of(Proposal proposal) {
        if (proposal instanceof Proposal.Deliver deliver) {
            return new Settled(ArrivalOutcome.ACCEPTED, Optional.empty(), deliver.drafts());
        }
        if (proposal instanceof Proposal.Unpack) {
            return new Settled(ArrivalOutcome.ACCEPTED, Optional.empty(), List.of());
        }
        if (proposal instanceof Proposal.Hold hold) {
            return without(ArrivalOutcome.HELD, hold.reason());
        }
        if (proposal instanceof Proposal.Refuse refuse) {
            return without(ArrivalOutcome.REFUSED, refuse.reason());
        }
        if (proposal instanceof Proposal.Ignore ignore) {
            return without(ArrivalOutcome.IGNORED, ignore.reason());
        }
        return without(ArrivalOutcome.QUARANTINED, ((Proposal.Quarantine) proposal).reason());
    }

    static Settled duplicate(String reason) {
        return without(ArrivalOutcome.DUPLICATE, reason);
    }

    private static Settled without(ArrivalOutcome outcome, String reason) {
        return new Settled(outcome, Optional.of(reason), List.of());
    }
}
