package uk.letterbox.layer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.letter.Letter;
import uk.letterbox.letter.Page;
import uk.letterbox.mime.Mail;
import uk.letterbox.mime.MailHeaders;
import uk.letterbox.mime.Mailbox;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Portal;
import uk.letterbox.portal.PortalFiles;
import uk.letterbox.portal.Portals;

/** Letters for the tests of layers, and the files that are shipped. */
final class Given {

    private static final Portals PORTALS = PortalFiles.load(Path.of("config")).get();

    private Given() {}

    static Portal general() {
        return PORTALS.general();
    }

    static Portal portal(String name) {
        return PORTALS.named(name).orElseThrow();
    }

    static Letter plain(String text) {
        return letter("", new Mail.Text("text/plain", text));
    }

    static Letter html(String html) {
        return letter("", new Mail.Text("text/html", html));
    }

    static Letter subject(String subject) {
        return letter(subject);
    }

    static Letter replyTo(String header) {
        return new Letter(Optional.empty(), Mailbox.of(header), List.of(), List.of(), "", page(), Letter.Way.ITSELF);
    }

    static Letter xml(String xml) {
        return letter("", new Mail.Text("application/x-adf+xml", xml));
    }

    private static Letter letter(String subject, Mail.Text... texts) {
        return new Letter(Optional.empty(), List.of(), List.of(), List.of(), subject, page(texts), Letter.Way.ITSELF);
    }

    private static Page page(Mail.Text... texts) {
        return Page.of(new Mail(new MailHeaders(List.of()), List.of(texts), List.of(), Set.of(), List.of()));
    }

    /** The values of a field, in their order. */
    static List<String> values(List<Candidate> found, Field field) {
        return found.stream()
                .filter(one -> one.field() == field)
                .map(Candidate::value)
                .toList();
    }
}
