package uk.letterbox.retention;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.Amount;
import uk.letterbox.journal.Announcements;
import uk.letterbox.journal.Quarantine;
import uk.letterbox.journal.Retention;
import uk.letterbox.journal.Undecided;
import uk.letterbox.spool.Spool;

/**
 * Lets go of what has been kept long enough: the bytes of what is over, what nobody decided about, old calls, and the files
 * that were written for an agency to read. Some at a time, so that nothing else has to wait.
 */
public final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final SpooledBytes bytes;
    private final Announcements announcements;
    private final Periods periods;
    private final UndecidedThings undecided;
    private final QuarantinedThings quarantined;
    private final RefusedThings refused;
    private final List<OldFiles> told = new ArrayList<>();
    private final Notice notice;
    private final Notice noticeOfMails;

    /** @param folders of each agency, by its short name */
    public Expiry(
            Retention retention,
            Undecided undecided,
            Quarantine quarantine,
            Announcements announcements,
            Spool spool,
            Periods periods,
            Map<String, AgencyFolders> folders) {
        this.bytes = new SpooledBytes(retention, spool, periods.over().toMillis());
        this.announcements = announcements;
        this.periods = periods;
        this.undecided = new UndecidedThings(undecided, periods.undecided());
        this.quarantined = new QuarantinedThings(quarantine, periods.quarantined());
        Map<String, OldFiles> notes = new TreeMap<>();
        folders.forEach((agency, at) -> {
            notes.put(agency, new OldFiles(at.home(), at.refused(), at.note(), true));
            told.add(new OldFiles(at.home(), at.receipts(), ".csv", false));
            told.add(new OldFiles(at.home(), at.receipts(), ".html", false));
            told.add(new OldFiles(at.home(), List.of(at.outcomes()), ".json", false));
        });
        this.refused = new RefusedThings(notes);
        this.notice = new Notice(announcements, periods.undecided());
        this.noticeOfMails = new Notice(announcements, periods.quarantined());
    }

    /**
     * How long what is kept.
     *
     * @param over bytes of what was delivered or discarded, and calls
     * @param undecided what waits for a person, and refused files
     * @param quarantined raw mails that wait for a person
     * @param receipts what was told of: receipts, and outcomes of events
     */
    public record Periods(Duration over, Duration undecided, Duration quarantined, Duration receipts) {}

    /**
     * Where the files of an agency are.
     *
     * @param home its own folder; the others are in it
     * @param note what the name of a note beside a refused file ends with
     * @param outcomes of events
     */
    public record AgencyFolders(Path home, List<Path> refused, String note, List<Path> receipts, Path outcomes) {}

    /** Lets go of all that is due, and announces what is next. What cannot be removed keeps nothing else back. */
    public synchronized LetGo letGo() throws IOException {
        List<String> problems = new ArrayList<>();
        Amount givenUp = waiting(true, problems);
        Amount files = neglected(refused, notice, true, problems);
        Amount old = toldLongAgo(true, problems);
        LetGo gone = new LetGo(bytes.remove(), givenUp, files, old, bytes.forgetCalls(), problems);
        if (!gone.nothing()) {
            LOG.info("No longer kept: {}", gone.text());
        }
        return gone;
    }

    /** What {@link #letGo()} would let go of now. */
    public LetGo would() {
        List<String> problems = new ArrayList<>();
        Amount waiting = waiting(false, problems);
        Amount files = neglected(refused, notice, false, problems);
        Amount old = toldLongAgo(false, problems);
        return new LetGo(bytes.due().and(waiting), waiting, files, old, bytes.oldCalls(), problems);
    }

    private Amount waiting(boolean go, List<String> problems) {
        return neglected(undecided, notice, go, problems).and(neglected(quarantined, noticeOfMails, go, problems));
    }

    private Amount neglected(Neglected things, Notice notice, boolean go, List<String> problems) {
        Set<String> agencies = new TreeSet<>(things.agencies());
        agencies.addAll(announcements.agencies(things.kind()));
        Amount sum = Amount.NONE;
        for (String agency : agencies) {
            long ripe = notice.ripe(things, agency);
            sum = sum.and(tried(problems, () -> {
                if (!go) {
                    return things.before(agency, ripe).amount();
                }
                Amount gone = ripe > 0 ? things.letGo(agency, ripe) : Amount.NONE;
                notice.give(things, agency);
                return gone;
            }));
        }
        return sum;
    }

    private Amount toldLongAgo(boolean go, List<String> problems) {
        long before = announcements.now() - periods.receipts().toMillis();
        Amount sum = Amount.NONE;
        for (OldFiles files : told) {
            sum = sum.and(
                    tried(problems, () -> go ? files.removeBefore(before) : OldFile.amount(files.before(before))));
        }
        return sum;
    }

    /** One agency's folder that cannot be read or written must not keep the others full. */
    private static Amount tried(List<String> problems, Attempt attempt) {
        try {
            return attempt.go();
        } catch (IOException failed) {
            LOG.warn("Something that is kept no longer has to stay: {}", failed.toString());
            problems.add(failed.toString());
            return Amount.NONE;
        }
    }

    private interface Attempt {
        Amount go() throws IOException;
    }
}
