package uk.letterbox.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Erasing;
import uk.letterbox.journal.Search;
import uk.letterbox.person.Contact;
import uk.letterbox.person.Mentions;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.spool.Spool;

/**
 * Erases one person: first in the journal, so that nothing of theirs is sent any more, then the bytes. Cut short, it is simply
 * done again; what the journal has given up, retention removes in any case.
 */
public final class Erasure {

    private static final String REASON = "Erased at the request of the person it was from.";

    private final Erasing erasing;
    private final Search search;
    private final PersonMarks marks;
    private final Spooled spooled;
    private final Spool spool;
    private final PersonFiles files;

    public Erasure(Erasing erasing, Search search, PersonMarks marks, Spooled spooled, Spool spool, PersonFiles files) {
        this.erasing = erasing;
        this.search = search;
        this.marks = marks;
        this.spooled = spooled;
        this.spool = spool;
        this.files = files;
    }

    /** Erases who has an email address or a telephone number. */
    public Erased erase(Contact contact) throws IOException {
        List<String> arrivals = new ArrayList<>();
        List<String> discarded = new ArrayList<>();
        List<String> atLetmc = new ArrayList<>();
        List<String> underWay = new ArrayList<>();
        Set<String> mailboxes = new TreeSet<>();
        for (String id : theirs(contact)) {
            Optional<Erasing.Given> given = erasing.giveUp(id, REASON);
            if (given.isPresent() && given.get() instanceof Erasing.Given.UnderWay still) {
                underWay.add(still.delivery().id());
            } else if (given.isPresent()) {
                Erasing.Given.Up up = (Erasing.Given.Up) given.get();
                spool.remove(id);
                erasing.gone(id);
                arrivals.add(id);
                up.discarded().forEach(one -> discarded.add(one.id()));
                up.delivered().forEach(one -> atLetmc.add(shown(one)));
                mailboxes.add(spooled.mailbox(up.arrival()));
            }
        }
        Mentions mentions = new Mentions(contact);
        List<String> removed = files.remove(mentions);
        erasing.settle();
        mailboxes.remove("");
        return new Erased(
                arrivals, discarded, removed, atLetmc, List.copyOf(mailboxes), files.waiting(mentions), underWay);
    }

    /** By their marks, by what is kept, and with what came in the same mail. */
    private Set<String> theirs(Contact contact) throws IOException {
        Set<String> theirs = new LinkedHashSet<>(erasing.arrivals(marks.of(contact)));
        List<Arrival> page = erasing.kept("");
        while (!page.isEmpty()) {
            for (Arrival arrival : page) {
                if (spooled.about(arrival, contact)) {
                    theirs.add(arrival.id());
                }
            }
            page = erasing.kept(page.get(page.size() - 1).id());
        }
        for (String id : List.copyOf(theirs)) {
            search.arrival(id).flatMap(Arrival::parent).ifPresent(theirs::add);
            search.partsOf(id).forEach(part -> theirs.add(part.id()));
        }
        return theirs;
    }

    private static String shown(Delivery delivery) {
        return delivery.id()
                + delivery.letmcId().map(id -> " (letMC's id " + id + ")").orElse("");
    }
}
