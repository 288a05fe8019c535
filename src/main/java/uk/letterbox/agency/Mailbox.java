package uk.letterbox.agency;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import uk.letterbox.settings.Secret;

/**
 * A mailbox that leads come to.
 *
 * @param url {@code imaps://user@host[:port]}, or {@code imap://…}, which STARTTLS makes safe; without a password
 * @param password empty where {@code oauth} is there instead
 * @param folder of the mailbox, e.g. {@code INBOX}
 * @param since from when on mails are taken that were there before Letterbox first looked
 * @param move where mails go after they were taken; they stay where they are without it
 * @param source our word for where mails of this mailbox come from that say nothing themselves; empty for none
 */
public record Mailbox(
        URI url,
        Secret password,
        Optional<OAuth> oauth,
        String folder,
        Since since,
        Optional<Move> move,
        String source) {

    private static final int IMAP = 143;
    private static final int IMAPS = 993;

    /** From when on mails are taken. */
    public sealed interface Since {

        /** What arrives from now on. */
        record Now() implements Since {}

        /** What is no older than this at the first look. */
        record Ago(Duration time) implements Since {}

        /** What came on this day or later. */
        record Day(LocalDate day) implements Since {}
    }

    /**
     * How an access token is got (RFC 6749), where a mailbox knows no passwords.
     *
     * @param scope empty for none
     * @param refreshToken empty for client credentials
     */
    public record OAuth(URI tokenUrl, String clientId, Secret clientSecret, String scope, Secret refreshToken) {}

    /** Folders of the mailbox, by what became of the mails that are moved there. */
    public record Move(String taken, String ignored, String quarantine) {}

    /** Whether TLS begins with the connection; else by STARTTLS. */
    public boolean tls() {
        return url.getScheme().equals("imaps");
    }

    public String host() {
        return url.getHost();
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : tls() ? IMAPS : IMAP;
    }

    /** Who logs in. */
    public String user() {
        return URLDecoder.decode(url.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What it is called in the journal and in alerts: which mailbox and which folder of it. */
    public String name() {
        return url.getRawUserInfo() + "@" + host() + "/" + folder;
    }

    /** Whether another one is this very folder. */
    boolean same(Mailbox other) {
        return user().equals(other.user())
                && host().equalsIgnoreCase(other.host())
                && port() == other.port()
                && folder.equals(other.folder());
    }
}
