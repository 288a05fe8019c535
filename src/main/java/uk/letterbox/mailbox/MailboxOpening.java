package uk.letterbox.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

import org.eclipse.angus.mail.iap.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.door.Postponed;
import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.mail.ReceivedMail;

/** Connects to a mailbox, and remembers from one connection to the next what must not be forgotten with it. */
public final class MailboxOpening implements Source.Opening<ReceivedMail> {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxOpening.class);
    private static final String LOGIN = "";
    /** A server that is asked too often with a wrong password locks the mailbox for everybody. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofMinutes(15);

    private final Mailbox mailbox;
    private final Function<List<ReceivedMail>, Set<ReceivedMail>> suspects;
    private final Places places;
    private final Conditions conditions;
    private final Login login;
    private final Told told;
    private final Stumbles stumbles = new Stumbles();
    private final IdleTrust trust = new IdleTrust();
    private final Postponed logins = new Postponed(System::nanoTime, AFTER_REFUSAL, LONGEST_AFTER_REFUSAL);
    private Optional<SourceFailed> refusal = Optional.empty();
    private Stopping stopping = new Stopping(Optional.empty(), new CountDownLatch(0));

    /** What another thread cuts short. */
    private record Stopping(Optional<Wire> wire, CountDownLatch stopped) {}

    /**
     * What mailboxes are emptied under.
     *
     * @param trusted says which certificates are believed
     * @param largest bytes of a mail that is read whole
     * @param clock the time of day
     * @param tokens folder for refresh tokens that a service gave in the place of those in the agencies' files
     */
    public record Conditions(SSLContext trusted, long largest, Times times, Clock clock, Path tokens) {}

    /** @param suspects those that an earlier process began and did not end */
    public MailboxOpening(
            Mailbox mailbox,
            Function<List<ReceivedMail>, Set<ReceivedMail>> suspects,
            Places places,
            Conditions conditions) {
        this.mailbox = mailbox;
        this.suspects = suspects;
        this.places = places;
        this.conditions = conditions;
        this.told = new Told(mailbox);
        this.login = new Login(
                mailbox,
                mailbox.grant()
                        .map(grant -> new Tokens(
                                grant, new KeptToken(conditions.tokens().resolve(mailbox.id())), System::nanoTime)));
    }

    @Override
    public Source<ReceivedMail> open() throws SourceFailed {
        if (refusal.isPresent() && !logins.mayTry(LOGIN)) {
            throw refusal.get();
        }
        Wire wire = new Wire(conditions.trusted(), mailbox.tls(), conditions.times());
        CountDownLatch stopped = new CountDownLatch(1);
        canBeStopped(new Stopping(Optional.of(wire), stopped));
        try {
            ImapConnection imap = login.open(wire);
            logins.worked(LOGIN);
            refusal = Optional.empty();
            return source(imap, stopped);
        } catch (LoginRefused refused) {
            logins.failed(LOGIN);
            refusal = Optional.of(told.failed(refused));
            throw refusal.get();
        } catch (IOException | ProtocolException | Unsafe | TokenRefused failed) {
            throw told.failed(failed);
        }
    }

    private Source<ReceivedMail> source(ImapConnection imap, CountDownLatch stopped) throws ProtocolException {
        try {
            Reader reader = new Reader(mailbox, imap, stumbles, conditions.largest());
            return new MailboxSource(
                    mailbox,
                    imap,
                    () -> Walk.begin(mailbox, imap, reader, stumbles, places, conditions.clock()),
                    new Watch(imap, conditions.times(), trust, stopped),
                    conditions.times().renew());
        } catch (ProtocolException | RuntimeException failed) {
            imap.close();
            throw failed;
        }
    }

    private synchronized void canBeStopped(Stopping now) {
        stopping = now;
    }

    @Override
    public synchronized void stop() {
        stopping.stopped().countDown();
        stopping.wire().ifPresent(wire -> {
            try {
                wire.cut();
            } catch (IOException gone) {
                LOG.debug("A connection to a mail server was gone before it was cut", gone);
            }
        });
    }

    @Override
    public Set<ReceivedMail> suspects(List<ReceivedMail> messages) {
        return suspects.apply(messages);
    }

    @Override
    public String told(SourceFailed failed) {
        return failed.getMessage();
    }
}
