package uk.letterbox.wiring;

import java.io.IOException;
import java.util.stream.Collectors;

import uk.letterbox.agency.Agency;
import uk.letterbox.delivery.Ids;
import uk.letterbox.door.Memory;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.CallNames;
import uk.letterbox.journal.Desk;
import uk.letterbox.journal.ErrandBook;
import uk.letterbox.journal.HomeMark;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.journal.Starts;
import uk.letterbox.journal.WakeUp;

/** The journal of an office and what is written in it and read from it, under one set of ids and names. */
final class Books implements AutoCloseable {

    private final Journal journal;
    private final Ids ids = new Ids();
    private final WakeUp wakeUp = new WakeUp();
    private final CallNames names;
    private final Arrivals arrivals;
    private final ErrandBook errands;
    private final Starts starts;

    private Books(Setup setup, Journal journal) {
        this.journal = journal;
        this.names = new ContractNames(
                setup.agencies().stream().collect(Collectors.toUnmodifiableMap(Agency::shortName, Agency::leads)));
        this.arrivals = new Arrivals(journal, names, ids, wakeUp);
        this.errands = new ErrandBook(journal, ids, wakeUp);
        this.starts = new Starts(journal, ids.batch());
    }

    /**
     * Opens the journal of a home folder.
     *
     * @throws IOException also when it goes with another one
     */
    static Books open(Setup setup) throws IOException {
        Journal journal = Journal.open(setup.journal());
        try {
            checkHome(setup, journal);
            return new Books(setup, journal);
        } catch (IOException | RuntimeException unfit) {
            journal.close();
            throw unfit;
        }
    }

    private static void checkHome(Setup setup, Journal journal) throws IOException {
        if (!new HomeMark(journal).isOrBecomes(HomeKey.mark(setup.home()))) {
            throw new IOException("The journal " + setup.journal().url() + " goes with another home folder than "
                    + setup.home()
                    + ", which lacks its bytes and its home.key. Nodes that share a journal share one home"
                    + " folder: set LETTERBOX_HOME to it. After a restore, put back home.key and the spool that were"
                    + " saved with this journal; for a fresh start give this one a database of its own");
        }
    }

    Journal journal() {
        return journal;
    }

    Ids ids() {
        return ids;
    }

    WakeUp wakeUp() {
        return wakeUp;
    }

    CallNames names() {
        return names;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    ErrandBook errands() {
        return errands;
    }

    /** What a kind of doors began, ended and took. */
    Memory memory(String door) {
        return new JournalMemory(starts, arrivals, door);
    }

    Desk desk() {
        return new Desk(journal, ids, wakeUp);
    }

    Search search() {
        return new Search(journal);
    }

    ShootBook shoots() {
        return new ShootBook(journal);
    }

    Overview overview() {
        return new Overview(journal);
    }

    AlertBox alerts() {
        return new AlertBox(journal);
    }

    @Override
    public void close() {
        journal.close();
    }
}
