package uk.letterbox.drop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;

/**
 * What an agency wants set at a property when all files of a drop are there. The last file of the drop brings it along, also
 * when it is held first.
 */
record EndOfDrop(Optional<CustomField> field) {

    /** The offers of a batch, of each property the last that may become something marked as the end of its drop. */
    List<Offer> marked(DropBatch batch, List<Offer> offers) {
        if (field.isEmpty() || !batch.last()) {
            return offers;
        }
        List<Offer> marked = new ArrayList<>(offers);
        Set<String> ended = new HashSet<>();
        for (int i = marked.size() - 1; i >= 0; i--) {
            if (something(marked.get(i).proposal()) && ended.add(marked.get(i).group())) {
                marked.set(i, last(marked.get(i)));
            }
        }
        return marked;
    }

    private static boolean something(Proposal proposal) {
        return proposal instanceof Proposal.Hold
                || proposal instanceof Proposal.Deliver deliver
                        && !deliver.drafts().isEmpty();
    }

    /** What should become of a held file now, and of what it brings along. */
    Proposal again(DropMemo memo, Proposal proposal) {
        return memo.last() ? extended(proposal) : proposal;
    }

    private Offer last(Offer offer) {
        return offer.proposing(extended(offer.proposal()))
                .noting(DropMemo.of(offer.memo()).asLast().text());
    }

    private Proposal extended(Proposal proposal) {
        if (field.isEmpty() || !(proposal instanceof Proposal.Deliver deliver)) {
            return proposal;
        }
        List<Draft> drafts = new ArrayList<>(deliver.drafts());
        drafts.add(new Draft(Kind.CUSTOMFIELD, drafts.get(0).objectId(), field.get()));
        return new Proposal.Deliver(drafts);
    }
}
