package uk.letterbox.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.Asked;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/**
 * Takes a test photo away again: what its property lists now, carries its mark and was not there before. letMC itself would
 * delete any photo whose id it is told.
 */
final class PhotoRemoval {

    private static final String PHOTO = "photo";
    private static final int GONE = 404;

    private final Asking asking;
    private final Sight sight;
    private final Meaning meaning;
    private final TestPhotos photos;
    private final List<Check> checks;

    /** @param checks is added to */
    PhotoRemoval(Patient patient, Asking asking, TestPhotos photos, List<Check> checks) {
        this.asking = asking;
        this.meaning = new Meaning(patient);
        this.sight = new Sight(asking, meaning, patient.settle(), checks);
        this.photos = photos;
        this.checks = checks;
    }

    /** Whether it is on the property no more, for all that can be seen. */
    boolean run(TestPhoto photo) throws IOException, WronglyAsked {
        Optional<List<ListedItem>> listing = sight.lookFor(photo);
        if (listing.isEmpty()) {
            return false;
        }
        List<ListedItem> marked = photo.among(listing.get());
        if (marked.isEmpty()) {
            checks.add(Check.open(
                    PHOTO,
                    photo.property() + " lists no photo with the mark " + photo.mark()
                            + " that was not there before, so" + " nothing was deleted. If agentOS shows "
                            + photo.caption() + ", delete it there"));
            return true;
        }
        boolean all = true;
        for (ListedItem one : marked) {
            all &= delete(photo, one.id());
        }
        if (all) {
            photos.forget(photo);
        }
        return all;
    }

    private boolean delete(TestPhoto photo, String id) throws IOException, WronglyAsked {
        String delete = Operations.writeOf(Kind.PHOTO_DELETE, photo.side());
        Told told = asking.change(asking.about(delete, id, Map.of(), Asked::of));
        boolean gone = told.done() || told.status().orElse(0) == GONE;
        checks.add(
                gone
                        ? Check.good(PHOTO, "the test photo " + id + " is deleted")
                        : Check.finding(
                                PHOTO,
                                "the test photo " + id + " may still be on " + photo.property() + ": "
                                        + (Meaning.stops(told) ? meaning.of(told) : told.reason())));
        return gone;
    }
}
