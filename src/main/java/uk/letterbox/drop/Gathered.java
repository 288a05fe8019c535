package uk.letterbox.drop;

import java.util.List;

import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;

/** Which offers of a batch belong to a shoot: those of a property. */
final class Gathered {

    private Gathered() {}

    static List<Offer> of(DropBatch batch, List<Offer> offers) {
        InShoot how = batch.closing() && all(batch, offers) ? InShoot.LAST : InShoot.MORE_MAY_COME;
        return offers.stream()
                .map(offer -> DropPlace.folder(offer.group()).isEmpty() ? offer : offer.in(how))
                .toList();
    }

    /** A file that is not offered, because it vanished or is still being written, may come yet. */
    private static boolean all(DropBatch batch, List<Offer> offers) {
        long alone = offers.stream().filter(offer -> offer.parent().isEmpty()).count();
        return batch.whole() || alone == batch.files().size();
    }
}
