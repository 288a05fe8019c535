package uk.letterbox.mailbox;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.Mails;

/** A real mail server with one mailbox. Its folders have a dot between their levels. */
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
        deliver(mail, Duration.ZERO);
    }

    /** A mail came in so long ago. */
    void deliver(Mails mail, Duration ago) throws Exception {
        deliverTo("INBOX", mail, ago);
    }

    void deliverTo(String folder, Mails mail, Duration ago) throws Exception {
        folder(folder)
                .appendMessage(
                        message(mail), new Flags(), Date.from(Instant.now().minus(ago)));
    }

    private static MimeMessage message(Mails mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
    }

    /** A person deletes a mail for good. */
    void expunge(long uid) throws FolderException {
        inbox().setFlags(new Flags(Flags.Flag.DELETED), true, uid, null, true);
        inbox().expunge(new IdRange[] {new IdRange(uid)});
    }

    void make(String folder) throws Exception {
        manager().createMailbox(user, folder);
    }

    /** Deletes a folder with all that is in it, and makes it again. */
    void replace(String folder) throws Exception {
        long before = folder(folder).getUidValidity();
        manager().deleteMailbox(user, folder);
        await().until(() -> System.currentTimeMillis() / 1_000 > before);
        make(folder);
    }

    MailFolder inbox() throws FolderException {
        return manager().getInbox(user);
    }

    /** The mails of a folder; none where there is no such folder. */
    List<StoredMessage> in(String folder) {
        MailFolder found = folder(folder);
        return found == null ? List.of() : found.getMessages();
    }

    private MailFolder folder(String name) {
        return manager().getFolder(user, name);
    }

    private ImapHostManager manager() {
        return server.getManagers().getImapHostManager();
    }

    @Override
    public void close() {
        server.stop();
    }
}
