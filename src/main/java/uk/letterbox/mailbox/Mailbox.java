package uk.letterbox.mailbox;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import uk.letterbox.settings.Loopback;
import uk.letterbox.settings.Secret;

/**
 * A folder of a mail server that mails come to.
 *
 * @param name of its route: letters, digits, {@code -} and {@code _}
 * @param id what the journal knows it by: the same for the same user, host and folder, and readable to nobody
 * @param tls whether TLS begins with the connection; else by STARTTLS
 * @param password empty where there is a grant
 * @param grant how an access token is got instead of a password
 * @param folder with {@code /} between its levels, whatever the server has there
 * @param since from when on mails are taken that were there before the first look; empty for none of them
 * @param moves where mails go when they were taken; empty when they stay
 * @param source our word for where its mails come from that say nothing themselves; empty for none
 */
public record Mailbox(
        String name,
        String agency,
        String id,
        String host,
        int port,
        boolean tls,
        String user,
        Secret password,
        Optional<Grant> grant,
        String folder,
        Optional<Instant> since,
        Optional<Moves> moves,
        String source) {

    /**
     * How an access token is got (RFC 6749, 4.4 and 6).
     *
     * @param scope empty for none
     * @param refreshToken empty for client credentials
     */
    public record Grant(URI tokenUrl, String clientId, Secret clientSecret, String scope, Secret refreshToken) {}

    /** Folders by what became of the mails that are moved there. */
    public record Moves(String taken, String ignored, String quarantine) {

        String of(Task.Kind kind) {
            return switch (kind) {
                case TAKEN -> taken;
                case IGNORED -> ignored;
                case QUARANTINE -> quarantine;
                case READ -> throw new IllegalArgumentException("A mail that was not read yet is not moved");
            };
        }
    }

    /** Whether it is on this machine, where plain text is heard by nobody. */
    boolean isHere() {
        return Loopback.isHost(host);
    }

    String server() {
        return host + ":" + port;
    }

    /** A text of a server without what nobody may see: who logs in, and how. */
    String unseen(String text) {
        String shown = text.replaceAll("\\p{Cntrl}", " ").replace(user, name);
        shown = password.isEmpty() ? shown : shown.replace(password.reveal(), "***");
        return grant.isPresent() ? unseen(shown, grant.get()) : shown;
    }

    private static String unseen(String text, Grant grant) {
        String shown = grant.clientSecret().isEmpty()
                ? text
                : text.replace(grant.clientSecret().reveal(), "***");
        return grant.refreshToken().isEmpty()
                ? shown
                : shown.replace(grant.refreshToken().reveal(), "***");
    }
}
