package uk.letterbox.wiring;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.door.Source;
import uk.letterbox.mail.MailDoors;
import uk.letterbox.mailbox.Mailbox;
import uk.letterbox.mailbox.MailboxOpening;
import uk.letterbox.mailbox.Places;
import uk.letterbox.mailbox.Times;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;

/** The mailboxes that feed the agencies' mail doors. */
record MailConnectors(List<Mailbox> all, MailDoors doors, Places places, MailboxOpening.Conditions conditions) {

    static MailConnectors of(Setup setup, KeyedHash hash, MailDoors doors, Places places) {
        List<Mailbox> all = new ArrayList<>();
        for (Agency agency : setup.agencies()) {
            int number = 0;
            for (uk.letterbox.agency.Mailbox said :
                    agency.doors().mail().map(Doors.Mail::imap).orElse(List.of())) {
                number++;
                all.add(mailbox(agency.shortName(), number, said, hash.forPurpose("mailbox")));
            }
        }
        return new MailConnectors(
                List.copyOf(all),
                doors,
                places,
                new MailboxOpening.Conditions(
                        trusted(),
                        setup.settings().size(Key.LARGEST_MAIL),
                        Times.USUAL,
                        Clock.systemUTC(),
                        setup.home().resolve("mailboxes")));
    }

    private static Mailbox mailbox(String agency, int number, uk.letterbox.agency.Mailbox said, KeyedHash ids) {
        return new Mailbox(
                agency + "-imap-" + number,
                agency,
                ids.of(said.name()),
                said.host(),
                said.port(),
                said.tls(),
                said.user(),
                said.password(),
                said.oauth()
                        .map(oauth -> new Mailbox.Grant(
                                oauth.tokenUrl(),
                                oauth.clientId(),
                                oauth.clientSecret(),
                                oauth.scope(),
                                oauth.refreshToken())),
                said.folder(),
                since(said.since()),
                said.move().map(move -> new Mailbox.Moves(move.taken(), move.ignored(), move.quarantine())),
                said.source());
    }

    private static Optional<Instant> since(uk.letterbox.agency.Mailbox.Since since) {
        if (since instanceof uk.letterbox.agency.Mailbox.Since.Ago ago) {
            return Optional.of(Instant.now().minus(ago.time()));
        }
        return since instanceof uk.letterbox.agency.Mailbox.Since.Day day
                ? Optional.of(day.day().atStartOfDay(ZoneId.systemDefault()).toInstant())
                : Optional.empty();
    }

    List<String> names() {
        return all.stream().map(Mailbox::name).toList();
    }

    /**
     * Where a mail is that a person decided about, in words.
     *
     * @param name of the mailbox that it came to
     */
    String whereabouts(String name) {
        return all.stream()
                .filter(mailbox -> mailbox.name().equals(name))
                .findFirst()
                .map(mailbox -> mailbox.moves().map(Mailbox.Moves::quarantine).orElse(mailbox.folder())
                        + " of the mailbox " + mailbox.name())
                .orElse("the mailbox " + name + ", which is not configured any more");
    }

    /** How one of them is connected to; empty where there is none of this name. */
    Optional<Source.Opening<?>> opening(String name) {
        return all.stream()
                .filter(mailbox -> mailbox.name().equals(name))
                .findFirst()
                .map(this::opening);
    }

    private Source.Opening<?> opening(Mailbox mailbox) {
        return new MailboxOpening(mailbox, doors.find(mailbox.agency()).orElseThrow()::suspects, places, conditions);
    }

    private static SSLContext trusted() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has TLS", impossible);
        }
    }

    /** Opens a route for each. */
    void open(CamelContext context) throws Exception {
        for (Mailbox mailbox : all) {
            TemplatedRouteBuilder.builder(context, "mail-from-imap")
                    .parameter("mailbox", mailbox.name())
                    .add();
        }
    }
}
