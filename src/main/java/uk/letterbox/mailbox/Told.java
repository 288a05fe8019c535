package uk.letterbox.mailbox;

import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

import uk.letterbox.door.SourceFailed;

/** Says in plain words why a mailbox cannot be emptied, and what to do. */
record Told(Mailbox mailbox) {

    SourceFailed failed(Exception cause) {
        return new SourceFailed(words(cause) + " Mails wait in the mailbox meanwhile.", cause);
    }

    /** The place in the mailbox is not moved on without the journal: what was read is read again. */
    SourceFailed notNoted(RuntimeException cause) {
        return new SourceFailed(
                "How far it was emptied cannot be noted in the journal ("
                        + root(cause).getMessage()
                        + "). Check the database and its disk; mails are read again when it works.",
                cause);
    }

    private String words(Exception cause) {
        String server = "Its mail server " + mailbox.server();
        String said = " (" + mailbox.unseen(String.valueOf(root(cause).getMessage())) + ").";
        if (cause instanceof LoginRefused refused) {
            return server + " does not let it in (" + mailbox.unseen(refused.getMessage()) + "). " + login();
        }
        if (cause instanceof TokenRefused refused) {
            return "Its token service "
                    + mailbox.grant().map(grant -> grant.tokenUrl().getHost()).orElse("")
                    + " gives no token (" + mailbox.unseen(refused.getMessage())
                    + "). Check tokenUrl, clientId, clientSecret, scope and refreshToken under oauth in the agency's"
                    + " file, and whether the secret has run out.";
        }
        if (cause instanceof Unsafe unsafe) {
            return server + " cannot be spoken to safely: " + unsafe.getMessage()
                    + ". No password was sent. Use an url that begins with imaps://.";
        }
        if (root(cause) instanceof UnknownHostException) {
            return "There is no mail server " + mailbox.host()
                    + ". Check the url in the agency's file, and the network.";
        }
        if (isCertificate(cause)) {
            return server + " does not prove that it is the one" + said + " No password was sent. Check the host in the"
                    + " url; where the server's certificate is of an authority of its own, add that to the trust store of"
                    + " Java.";
        }
        return server + " cannot be used" + said + " Check that it runs, and url and folder in the agency's file.";
    }

    /** Mails that could not be read several times. */
    Optional<String> unread(Ledger ledger) {
        int many = ledger.tasks(task -> task.kind() == Task.Kind.READ && task.isForAPerson())
                .size();
        return many == 0
                ? Optional.empty()
                : Optional.of(many + " mail(s) in " + mailbox.folder() + " cannot be read: its mail server "
                        + mailbox.server()
                        + " does not give them. They are tried again each hour; look at the mailbox with"
                        + " a mail program, and move or delete them there.");
    }

    private String login() {
        String host = mailbox.host().toLowerCase(Locale.ROOT);
        if (mailbox.grant().isPresent()) {
            return "Check in the agency's file which user the url names, and at the mail server that Letterbox's"
                    + " application may read this mailbox by IMAP.";
        }
        if (host.endsWith("office365.com") || host.endsWith("outlook.com")) {
            return "Microsoft 365 takes no passwords: give oauth instead of password in the agency's file.";
        }
        if (host.endsWith("gmail.com") || host.endsWith("googlemail.com")) {
            return "Gmail takes an app password (16 letters) or oauth, not the password of the account.";
        }
        return "Check the user in the url and the password in the agency's file.";
    }

    private static boolean isCertificate(Throwable cause) {
        return cause instanceof SSLException || cause.getCause() != null && isCertificate(cause.getCause());
    }

    private static Throwable root(Throwable cause) {
        return cause.getCause() == null ? cause : root(cause.getCause());
    }
}
