package uk.letterbox.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.angus.mail.iap.ProtocolException;

import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.mail.ReceivedMail;
import uk.letterbox.mail.SettledMail;

/**
 * A mailbox that is walked along its UIDs. Whether somebody has read a mail does not matter, and nothing in it is changed
 * before the journal has what was read; then its place is moved on, and mails are moved where that is wanted.
 */
final class MailboxSource implements Source<ReceivedMail> {

    private static final Read NOTHING = new Read(List.of(), 0, List.of());

    private final ImapConnection imap;
    private final Walking walking;
    private final Mover mover;
    private final Watch watch;
    private final Told told;
    private final boolean moving;
    private final Duration renew;
    private Walk walk;
    private long begun;
    private Read underWay = NOTHING;

    /** Opens the folder on a connection. */
    interface Walking {
        Walk begin() throws ProtocolException;
    }

    MailboxSource(Mailbox mailbox, ImapConnection imap, Walking walking, Watch watch, Duration renew)
            throws ProtocolException {
        this.imap = imap;
        this.walking = walking;
        this.mover = new Mover(mailbox, imap);
        this.watch = watch;
        this.told = new Told(mailbox);
        this.moving = mailbox.moves().isPresent();
        this.renew = renew;
        begin();
    }

    /** Now and then the folder is opened anew, so that a connection that is dead is found, and a folder that was replaced. */
    private void begin() throws ProtocolException {
        walk = walking.begin();
        begun = System.nanoTime();
    }

    @Override
    public List<ReceivedMail> next(Duration wait) throws SourceFailed {
        try {
            if (System.nanoTime() - begun > renew.toNanos()) {
                begin();
            }
            mover.move(walk.ledger());
            Optional<Read> read = walk.next();
            if (read.isEmpty() && watch.await(wait)) {
                walk.look();
                read = walk.next();
            }
            underWay = read.orElse(NOTHING);
            if (underWay.mails().isEmpty() && read.isPresent()) {
                settled(List.of());
            }
            return underWay.mails().stream().map(Read.Mail::received).toList();
        } catch (IOException | ProtocolException failed) {
            throw told.failed(failed);
        } catch (RuntimeException journal) {
            throw told.notNoted(journal);
        }
    }

    @Override
    public void done(List<?> answers) throws SourceFailed {
        try {
            settled(answers.stream().map(SettledMail.class::cast).toList());
            mover.move(walk.ledger());
        } catch (ProtocolException failed) {
            throw told.failed(failed);
        } catch (RuntimeException journal) {
            throw told.notNoted(journal);
        }
    }

    /** What was read is in the journal, and what was not given is not forgotten. */
    private void settled(List<SettledMail> mails) {
        Ledger ledger = walk.ledger();
        Map<String, Long> uids = underWay.mails().stream()
                .collect(Collectors.toMap(mail -> mail.received().key(), Read.Mail::uid));
        long newest = underWay.mails().stream().mapToLong(Read.Mail::date).max().orElse(0);
        List<Long> over = new ArrayList<>(uids.values());
        over.add(underWay.upTo());
        List<Task> todo = new ArrayList<>();
        underWay.notGiven().forEach(uid -> todo.add(ledger.readAgain(uid)));
        if (moving) {
            mails.forEach(mail -> todo.add(Task.move(uids.get(mail.mail().key()), mail.outcome())));
        }
        ledger.moveOn(ledger.place().upTo(underWay.upTo(), newest), over, todo);
        underWay = NOTHING;
    }

    @Override
    public Optional<String> trouble() {
        return Stream.of(told.unread(walk.ledger()), mover.trouble(walk.ledger()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other);
    }

    @Override
    public void close() {
        imap.close();
    }
}
