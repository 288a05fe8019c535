package uk.letterbox.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.errand.Told;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.Operations;
import uk.letterbox.letmc.WronglyAsked;

/** What a property shows of its photos. */
final class Sight {

    private final Asking asking;
    private final Meaning meaning;
    private final Duration settle;
    private final List<Check> checks;
    private boolean lost;

    /**
     * @param settle how long something may take to show
     * @param checks is added to when nothing can be seen
     */
    Sight(Asking asking, Meaning meaning, Duration settle, List<Check> checks) {
        this.asking = asking;
        this.meaning = meaning;
        this.settle = settle;
        this.checks = checks;
    }

    /** All that the property lists; empty, with a check that says why, when that cannot be known. */
    Optional<List<ListedItem>> look(Side side, String property) throws IOException, WronglyAsked {
        Optional<List<ListedItem>> items = listing(side, property);
        lost = items.isEmpty();
        return items;
    }

    /** Whether nothing could be seen when last looked. */
    boolean lost() {
        return lost;
    }

    private Optional<List<ListedItem>> listing(Side side, String property) throws IOException, WronglyAsked {
        String list = Operations.listOf(Kind.PHOTO, side);
        Told told = asking.read(list, property);
        if (!told.done()) {
            checks.add(Check.finding(
                    "property",
                    Meaning.stops(told)
                            ? meaning.of(told)
                            : "letMC lists no photos of " + property + " (" + told.reason() + "): it is no "
                                    + (side == Side.LETTINGS ? "lettings property" : "sales instruction")
                                    + " of this client, was deleted or archived, or is of the other side (--side)"));
            return Optional.empty();
        }
        Optional<List<ListedItem>> items = Answered.wholeListing(told);
        if (items.isEmpty()) {
            checks.add(Check.finding(
                    "property",
                    property + " lists more photos than one page holds, so it cannot be told which are new."
                            + " Choose another"));
        }
        return items;
    }

    /** The test photo as it is listed; "not there" is believed when a second look, somewhat later, agrees. */
    Optional<List<ListedItem>> lookFor(TestPhoto photo) throws IOException, WronglyAsked {
        Optional<List<ListedItem>> seen = look(photo.side(), photo.property());
        if (seen.map(photo::among).filter(List::isEmpty).isPresent()) {
            pause();
            return look(photo.side(), photo.property());
        }
        return seen;
    }

    private void pause() {
        long start = System.nanoTime();
        for (long left = settle.toNanos(); left > 0; left = settle.toNanos() - (System.nanoTime() - start)) {
            LockSupport.parkNanos(left);
        }
    }
}
