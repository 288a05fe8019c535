package uk.letterbox.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.angus.mail.iap.ProtocolException;

/** Walks along the UIDs of a folder, from the place where it stopped, and once more to those that were not given. */
final class Walk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);
    /** SINCE counts whole days, by the clock of whoever sent the mail there. */
    private static final Duration TIME_ZONES = Duration.ofDays(2);

    private final Mailbox mailbox;
    private final ImapConnection imap;
    private final Reader reader;
    private final Stumbles stumbles;
    private final Ledger ledger;
    private List<Long> ahead = List.of();
    private boolean toLook = true;

    private Walk(Mailbox mailbox, ImapConnection imap, Reader reader, Stumbles stumbles, Ledger ledger) {
        this.mailbox = mailbox;
        this.imap = imap;
        this.reader = reader;
        this.stumbles = stumbles;
        this.ledger = ledger;
    }

    /** Opens the folder and stands at its place. */
    static Walk begin(
            Mailbox mailbox, ImapConnection imap, Reader reader, Stumbles stumbles, Places places, Clock clock)
            throws ProtocolException {
        ImapConnection.Opened opened =
                imap.open(mailbox.folder(), mailbox.moves().isPresent());
        stumbles.in(opened.uidValidity());
        return new Walk(mailbox, imap, reader, stumbles, Ledger.of(mailbox, places, clock, opened));
    }

    Ledger ledger() {
        return ledger;
    }

    /** Something may have come. */
    void look() {
        toLook = true;
    }

    /** Reads the next mails; empty when there are none. */
    Optional<Read> next() throws ProtocolException {
        for (Task task : ledger.due()) {
            if (task.kind() == Task.Kind.READ) {
                return Optional.of(reader.next(List.of(task.uid()), ledger.place()));
            }
        }
        if (ahead.isEmpty() && (imap.takeChange() || toLook)) {
            toLook = false;
            ahead = found();
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Read read = reader.next(ahead, ledger.place());
        ahead = ahead.stream().filter(uid -> uid > read.upTo()).toList();
        return Optional.of(read);
    }

    /** The last one is always found, for {@code n:*} has it whatever n is. */
    private List<Long> found() throws ProtocolException {
        Place place = ledger.place();
        String since = place.wantedFrom() == 0
                ? ""
                : " SINCE "
                        + Instant.ofEpochMilli(place.wantedFrom())
                                .minus(TIME_ZONES)
                                .atOffset(ZoneOffset.UTC)
                                .format(DAY);
        return imap.search("UID " + (place.uid() + 1) + ":*" + since).stream()
                .filter(uid -> uid > place.uid())
                .toList();
    }
}
