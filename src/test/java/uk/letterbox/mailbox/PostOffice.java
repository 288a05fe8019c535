package uk.letterbox.mailbox;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.Mails;

/** A real mail server with one mailbox. */
public final class PostOffice implements AutoCloseable {

    public static final String USER = "leads";
    public static final String PASSWORD = "canary-password";

    private final GreenMail server;
    private final GreenMailUser user;

    private PostOffice(GreenMail server, GreenMailUser user) {
        this.server = server;
        this.user = user;
    }

    /** Opens one on a free port. */
    public static PostOffice open() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new PostOffice(server, server.setUser("leads@example.org", USER, PASSWORD));
    }

    /** Waits as Awaitility does, but for what GreenMail throws when a connection is cut. */
    static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions();
    }

    public int port() {
        return server.getImap().getPort();
    }

    /** A mail comes in. */
    public void deliver(Mails mail) throws Exception {
        deliver(mail.raw());
    }

    public void deliver(byte[] raw) throws Exception {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    /** The mails of a folder, spelled as the server does. */
    List<StoredMessage> in(String folder) {
        MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null ? List.of() : found.getMessages();
    }

    GreenMail server() {
        return server;
    }

    GreenMailUser user() {
        return user;
    }

    @Override
    public void close() {
        server.stop();
    }
}
