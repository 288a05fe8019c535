package uk.letterbox.mailbox;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;

/**
 * Connects to a mail server and logs in. Nothing secret is said before the server has proven by its certificate that it is
 * the one asked for; but to this machine, plain text is enough.
 */
final class Login {

    /** A backend that is away for a moment (RFC 5530) refuses nobody. */
    private static final String UNAVAILABLE = "[UNAVAILABLE]";

    private final Mailbox mailbox;
    private final Optional<Tokens> tokens;
    private final MailLogger silent = new MailLogger(Login.class, "mailbox", false, System.out);

    /** @param tokens of its grant; empty where it has a password */
    Login(Mailbox mailbox, Optional<Tokens> tokens) {
        this.mailbox = mailbox;
        this.tokens = tokens;
    }

    ImapConnection open(Wire wire) throws IOException, ProtocolException, LoginRefused, Unsafe, TokenRefused {
        IMAPProtocol imap = new IMAPProtocol("imap", mailbox.host(), mailbox.port(), wire.properties(), false, silent);
        try {
            makeSafe(imap);
            if (!imap.isAuthenticated()) {
                logIn(imap);
            }
            imap.capability();
            return new ImapConnection(imap, wire);
        } catch (IOException | ProtocolException | LoginRefused | Unsafe | TokenRefused failed) {
            imap.disconnect();
            throw failed;
        }
    }

    private void makeSafe(IMAPProtocol imap) throws ProtocolException, Unsafe {
        if (imap.isSSL()) {
            return;
        }
        if (imap.isAuthenticated() && !mailbox.isHere()) {
            throw new Unsafe("It lets everybody in before there is encryption");
        }
        if (imap.hasCapability("STARTTLS")) {
            imap.startTLS();
            imap.capability();
        } else if (!mailbox.isHere()) {
            throw new Unsafe("It offers no STARTTLS");
        }
    }

    private void logIn(IMAPProtocol imap) throws IOException, ProtocolException, LoginRefused, TokenRefused {
        if (tokens.isEmpty()) {
            saying(imap, () -> password(imap));
            return;
        }
        try {
            saying(imap, () -> imap.authoauth2(mailbox.user(), tokens.get().current()));
        } catch (LoginRefused perhapsTooOld) {
            tokens.get().refused();
            saying(imap, () -> imap.authoauth2(mailbox.user(), tokens.get().current()));
        }
    }

    /** Says who it is. */
    private interface Saying {
        void say() throws IOException, ProtocolException, TokenRefused;
    }

    private static void saying(IMAPProtocol imap, Saying saying)
            throws IOException, ProtocolException, LoginRefused, TokenRefused {
        try {
            saying.say();
        } catch (CommandFailedException | BadCommandException refused) {
            String said = refused.getResponse() == null
                    ? refused.getMessage()
                    : refused.getResponse().getRest();
            if (said.contains(UNAVAILABLE)) {
                throw new IOException(said, refused);
            }
            throw new LoginRefused(said);
        }
    }

    /** PLAIN first: it alone has all letters of a password. */
    private void password(IMAPProtocol imap) throws ProtocolException {
        String password = mailbox.password().reveal();
        if (imap.hasCapability("AUTH=PLAIN")) {
            imap.authplain("", mailbox.user(), password);
        } else if (!imap.hasCapability("LOGINDISABLED")) {
            imap.login(mailbox.user(), password);
        } else if (imap.hasCapability("AUTH=LOGIN")) {
            imap.authlogin(mailbox.user(), password);
        } else {
            throw new CommandFailedException("It takes no passwords");
        }
    }
}
