package uk.letterbox.drop;

import java.util.List;

import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;

/** Which offers of a batch belong to a shoot: those of a property. */
final class Gathered {

    private Gathered() {}

    /** A file of the batch that is not offered, because it vanished or is still being written, may come yet. */
    static List<Offer> of(DropBatch batch, List<Offer> offers) {
        long offered = offers.stream().filter(offer -> offer.parent().isEmpty()).count();
        boolean all = batch.whole() || offered == batch.files().size();
        InShoot how = batch.closing() && all ? InShoot.LAST : InShoot.MORE_MAY_COME;
        return offers.stream()
                .map(offer -> DropPlace.folder(offer.group()).isEmpty() ? offer : offer.in(how))
                .toList();
    }
}
