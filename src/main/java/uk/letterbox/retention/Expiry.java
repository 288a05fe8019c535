package uk.letterbox.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.Retention;
import uk.letterbox.journal.Undecided;
import uk.letterbox.spool.Spool;

/**
 * Lets go of what has been kept long enough: the bytes of what is over, what nobody decided about, old calls, and the files
 * that were written for an agency to read. Some at a time, so that nothing else has to wait.
 */
public final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Retention retention;
    private final Undecided undecided;
    private final Spool spool;
    private final Periods periods;
    private final Map<String, AgencyFolders> folders;
    private final Clock clock;
    private final Announcement announcement;

    /** @param folders of each agency, by its short name */
    public Expiry(
            Retention retention,
            Undecided undecided,
            Spool spool,
            Periods periods,
            Map<String, AgencyFolders> folders,
            Clock clock) {
        this.retention = retention;
        this.undecided = undecided;
        this.spool = spool;
        this.periods = periods;
        this.folders = Map.copyOf(folders);
        this.clock = clock;
        this.announcement = new Announcement(undecided, periods.undecided(), this.folders);
    }

    /**
     * How long what is kept.
     *
     * @param over bytes of what was delivered or discarded, and calls
     * @param undecided what waits for a person, and refused files
     */
    public record Periods(Duration over, Duration undecided, Duration receipts) {}

    /**
     * Where the files of an agency are.
     *
     * @param note what the name of a note beside a refused file ends with
     */
    public record AgencyFolders(Path refused, String note, Path receipts) {

        OldFiles refusedFiles() {
            return new OldFiles(refused, note, true);
        }

        OldFiles receiptFiles() {
            return new OldFiles(receipts, ".csv", false);
        }
    }

    /** What was, or would be, let go of. */
    public record LetGo(int bytes, int undecided, int refusedFiles, int receipts) {

        /** Whether there was nothing to let go of. */
        public boolean nothing() {
            return bytes + undecided + refusedFiles + receipts == 0;
        }

        LetGo and(LetGo more) {
            return new LetGo(
                    bytes + more.bytes,
                    undecided + more.undecided,
                    refusedFiles + more.refusedFiles,
                    receipts + more.receipts);
        }
    }

    /** Lets go of some, and announces what is next. */
    public void letGo() throws IOException {
        LetGo gone = some();
        if (!gone.nothing()) {
            LOG.info(
                    "No longer kept: the bytes of {} arrivals, {} things nobody decided about, {} refused files,"
                            + " {} receipts",
                    gone.bytes(),
                    gone.undecided(),
                    gone.refusedFiles(),
                    gone.receipts());
        }
        announcement.make(clock.instant());
    }

    /** Lets go of all there is. */
    public LetGo all() throws IOException {
        LetGo all = new LetGo(0, 0, 0, 0);
        for (LetGo gone = some(); !gone.nothing(); gone = some()) {
            all = all.and(gone);
        }
        return all;
    }

    /** What {@link #all()} would let go of; bytes are those of the first few hundred arrivals. */
    public LetGo would() throws IOException {
        return new LetGo(
                retention.over(periods.over().toMillis()).size(),
                (int) undecided.waiting(periods.undecided().toMillis()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                files(true, false),
                files(false, false));
    }

    private LetGo some() throws IOException {
        List<String> givenUp = undecided.giveUp(
                periods.undecided().toMillis(),
                "Nobody decided about it for " + periods.undecided().toDays() + " days, so it was given up.");
        int bytes = forget(retention.done(givenUp))
                + forget(retention.over(periods.over().toMillis()));
        retention.forgetCalls(periods.over().toMillis());
        return new LetGo(bytes, givenUp.size(), files(true, true), files(false, true));
    }

    /** The bytes go first: a crash in between repeats it, and leaves none behind that nobody knows of. */
    private int forget(List<String> arrivals) throws IOException {
        for (String id : arrivals) {
            spool.remove(id);
        }
        if (!arrivals.isEmpty()) {
            retention.gone(arrivals);
        }
        return arrivals.size();
    }

    private int files(boolean refused, boolean remove) throws IOException {
        int found = 0;
        for (AgencyFolders agency : folders.values()) {
            OldFiles files = refused ? agency.refusedFiles() : agency.receiptFiles();
            for (Path file : files.before(clock.instant().minus(refused ? periods.undecided() : periods.receipts()))) {
                found++;
                if (remove) {
                    files.remove(file);
                }
            }
        }
        return found;
    }
}
