package uk.letterbox.reference;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.delivery.Lane;
import uk.letterbox.errand.Errands;
import uk.letterbox.errand.Terms;
import uk.letterbox.journal.ReferenceBook;
import uk.letterbox.journal.ReferenceItem;
import uk.letterbox.letmc.WronglyAsked;

/**
 * Reads letMC's own lists anew when they are old, in the lowest lane and within the budget. What cannot be read, or comes
 * back empty, leaves what is kept; it is tried again after the same time.
 */
public final class ReferenceRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceRefresh.class);

    /** Behind many photos the lowest lane has no turn; it is asked again later, and nothing stands still meanwhile. */
    private static final Terms IN_PASSING = new Terms(Lane.REFERENCE, Duration.ofSeconds(15));

    private static final Terms FOR_A_PERSON = new Terms(Lane.READBACK, Terms.FOR_A_SLOT);

    private final List<String> agencies;
    private final Errands errands;
    private final ReferenceBook book;
    private final Duration age;

    /** @param age after which a list is read anew; zero is never by itself */
    public ReferenceRefresh(List<String> agencies, Errands errands, ReferenceBook book, Duration age) {
        this.agencies = List.copyOf(agencies);
        this.errands = errands;
        this.book = book;
        this.age = age;
    }

    /** Reads what is old; for a route that is woken now and then. */
    public void refreshOld() throws IOException {
        if (!age.isZero()) {
            for (String agency : agencies) {
                refreshOld(agency);
            }
        }
    }

    private void refreshOld(String agency) throws IOException {
        for (String list : ReferenceLists.ALL) {
            boolean wanted =
                    book.due(agency, list, age) && errands.obstacle(agency).isEmpty();
            if (wanted && !refresh(agency, list, IN_PASSING)) {
                return;
            }
        }
    }

    /** Reads all lists of an agency now, because a person asks for it; how they stand then. */
    public List<ReferenceBook.Kept> refreshAll(String agency) throws IOException {
        for (String list : ReferenceLists.ALL) {
            refresh(agency, list, FOR_A_PERSON);
        }
        return kept(agency);
    }

    /** How the lists of an agency stand. */
    public List<ReferenceBook.Kept> kept(String agency) {
        List<ReferenceBook.Kept> kept = new ArrayList<>();
        ReferenceLists.ALL.forEach(list -> kept.add(book.find(agency, list)));
        return kept;
    }

    /** Whether it had its turn. */
    private boolean refresh(String agency, String list, Terms terms) throws IOException {
        try {
            Optional<List<ReferenceItem>> items = new Pages(errands, terms, Pages.LARGEST).all(agency, list);
            if (items.isPresent()) {
                book.read(agency, list, items.get());
                LOG.info("{} {} has {} entries", agency, list, items.get().size());
            }
            return items.isPresent();
        } catch (WronglyAsked impossible) {
            throw new IllegalStateException("The contract has no " + list, impossible);
        } catch (NotRead notRead) {
            book.failed(agency, list, notRead.getMessage());
            LOG.warn("{} {} was not read: {}", agency, list, notRead.getMessage());
            return true;
        }
    }
}
