package uk.letterbox.wiring;

import java.io.IOException;

import uk.letterbox.erasure.Erasure;
import uk.letterbox.held.HeldArrivals;
import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Desk;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.Overview;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.ShootBook;
import uk.letterbox.retention.Expiry;
import uk.letterbox.settings.Key;
import uk.letterbox.spool.Spool;

/** Everything that works on a home folder without sending anything: what commands use, running or stopped. */
public final class Office implements AutoCloseable {

    private final Setup setup;
    private final Books books;
    private final Spool spool;
    private final Entrance entrance;
    private final Tellers tellers;
    private final AskedCalls asked;
    private final Keeping keeping;
    private final Leadership leadership;

    private Office(Setup setup, Books books) throws IOException {
        Preparations preparations = Preparations.here();
        this.setup = setup;
        this.books = books;
        this.spool = new Spool(setup.home().resolve("spool"), setup.settings().size(Key.DISK_LOW));
        this.entrance = new Entrance(setup, books, spool, preparations);
        this.tellers = new Tellers(setup, books, spool, entrance, preparations);
        this.asked = new AskedCalls(setup, books);
        this.keeping = new Keeping(setup, books, spool, entrance);
        this.leadership = Leadership.of(setup, books.journal());
    }

    /** Opens the journal and the spool of a home folder. */
    public static Office open(Setup setup) throws IOException {
        Books books = Books.open(setup);
        try {
            Office office = new Office(setup, books);
            office.spool.prepare();
            office.entrance.open();
            return office;
        } catch (IOException | RuntimeException unfit) {
            books.close();
            throw unfit;
        }
    }

    public Setup setup() {
        return setup;
    }

    public Spool spool() {
        return spool;
    }

    /** Every way in. */
    public Entrance entrance() {
        return entrance;
    }

    /** What tells people. */
    public Tellers tellers() {
        return tellers;
    }

    /** Calls that are asked for. */
    public AskedCalls asked() {
        return asked;
    }

    /** Whether this process is the one that works on folders. */
    public Leadership leadership() {
        return leadership;
    }

    Books books() {
        return books;
    }

    Keeping keeping() {
        return keeping;
    }

    public Journal journal() {
        return books.journal();
    }

    public Arrivals arrivals() {
        return books.arrivals();
    }

    public Desk desk() {
        return books.desk();
    }

    public Search search() {
        return books.search();
    }

    /** The files of properties that came together. */
    public ShootBook shoots() {
        return books.shoots();
    }

    public Overview overview() {
        return books.overview();
    }

    public AlertBox alerts() {
        return books.alerts();
    }

    /** Held arrivals, whose doors are asked what they are worth now. */
    public HeldArrivals held() {
        return entrance.held();
    }

    /** What lets go of things that were kept long enough. */
    public Expiry expiry() {
        return keeping.expiry();
    }

    /** What erases a person. */
    public Erasure erasure() throws IOException {
        return keeping.erasure();
    }

    @Override
    public void close() {
        books.close();
    }
}
