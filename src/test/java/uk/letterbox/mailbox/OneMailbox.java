package uk.letterbox.mailbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.mail.ReceivedMail;
import uk.letterbox.mail.SettledMail;
import uk.letterbox.settings.Secret;

/** A mailbox as its consumer sees it, with short times and a clock of its own. */
final class OneMailbox {

    static final Times SHORT =
            new Times(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMinutes(1));
    static final long LARGEST = 1_000_000;
    private static final Duration WAIT = Duration.ofMillis(100);

    final HandClock clock = new HandClock();
    final RememberedPlaces places = new RememberedPlaces();
    private final Path tokens;
    private String host = "127.0.0.1";
    private boolean tls;
    private SSLContext trusted;
    private Times times = SHORT;
    private Optional<Mailbox.Grant> grant = Optional.empty();
    private String password = PostOffice.PASSWORD;
    private Optional<Mailbox.Moves> moves = Optional.empty();

    OneMailbox(Path tokens) throws NoSuchAlgorithmException {
        this.tokens = tokens;
        this.trusted = SSLContext.getDefault();
    }

    /** With TLS from the first byte where that is asked for. */
    OneMailbox trusting(SSLContext context, boolean fromTheBeginning) {
        trusted = context;
        tls = fromTheBeginning;
        return this;
    }

    OneMailbox at(String name) {
        host = name;
        return this;
    }

    OneMailbox with(Times others) {
        times = others;
        return this;
    }

    OneMailbox with(Mailbox.Grant instead) {
        grant = Optional.of(instead);
        password = "";
        return this;
    }

    OneMailbox withPassword(String other) {
        password = other;
        return this;
    }

    OneMailbox moving() {
        moves = Optional.of(new Mailbox.Moves("Letterbox/Taken", "Letterbox/Ignored", "Letterbox/Quarantine"));
        return this;
    }

    MailboxOpening opening(int port) {
        Mailbox mailbox = new Mailbox(
                "demo-imap-1",
                "demo",
                "id-of-mailbox",
                host,
                port,
                tls,
                PostOffice.USER,
                new Secret(password),
                grant,
                "INBOX",
                Optional.empty(),
                moves,
                "");
        return new MailboxOpening(
                mailbox,
                mails -> Set.of(),
                places,
                new MailboxOpening.Conditions(trusted, LARGEST, times, clock, tokens));
    }

    /** The subjects of what comes within a few looks, each accepted at once. */
    static List<String> taken(Source<ReceivedMail> source, int wanted) throws SourceFailed {
        List<String> taken = new ArrayList<>();
        take(source, wanted, taken);
        return taken;
    }

    /** As {@link #taken}; what was taken before a failure is there as well. */
    static void take(Source<ReceivedMail> source, int wanted, List<String> taken) throws SourceFailed {
        for (int looks = 0; looks < 100 && taken.size() < wanted; looks++) {
            List<ReceivedMail> mails = source.next(WAIT);
            if (!mails.isEmpty()) {
                source.done(mails.stream()
                        .map(mail -> new SettledMail(mail, ArrivalOutcome.ACCEPTED))
                        .toList());
            }
            mails.forEach(mail -> taken.add(subject(mail)));
        }
    }

    private static String subject(ReceivedMail mail) {
        return new String(mail.raw(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> line.substring(9))
                .findFirst()
                .orElse("");
    }
}
