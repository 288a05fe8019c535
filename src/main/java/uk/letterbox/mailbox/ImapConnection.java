package uk.letterbox.mailbox;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;

/**
 * A connection to a mail server on which somebody has logged in, for one thread. Every mail is named by its UID, so that
 * nothing that happens in the folder meanwhile can make one be taken for another. A {@link CommandFailedException} or {@link BadCommandException} is a server that does not want to; any other
 * {@link ProtocolException} is the end of the connection.
 */
final class ImapConnection implements AutoCloseable {

    private final IMAPProtocol imap;
    private final Wire wire;
    private final FolderNames names;
    private boolean idle;
    private boolean changed;

    /** @param imap logged in */
    ImapConnection(IMAPProtocol imap, Wire wire) throws ProtocolException {
        this.imap = imap;
        this.wire = wire;
        imap.addResponseHandler(this::heard);
        this.names = FolderNames.of(imap);
    }

    private void heard(Response response) {
        changed |= response instanceof IMAPResponse said && said.keyEquals("EXISTS");
    }

    /** A folder as it is when it is opened. */
    record Opened(long uidValidity, long uidNext) {}

    /** @param toChange whether mails will be moved out of it; else the server is asked to let nothing be changed */
    Opened open(String folder, boolean toChange) throws ProtocolException {
        endIdle();
        String name = names.at(folder);
        MailboxInfo info = toChange ? imap.select(name) : imap.examine(name);
        if (info.uidvalidity < 0) {
            throw new ProtocolException("The server gives no UIDVALIDITY, so it does not say which mail is which");
        }
        long next =
                info.uidnext >= 0 ? info.uidnext : search("UID 1:*").stream().reduce(0L, Math::max) + 1;
        return new Opened(info.uidvalidity, next);
    }

    /** UIDs that fit, in ascending order. */
    List<Long> search(String criteria) throws ProtocolException {
        List<Long> uids = new ArrayList<>();
        for (Response response : ask("UID SEARCH " + criteria)) {
            if (response instanceof IMAPResponse said && said.keyEquals("SEARCH")) {
                for (long uid = said.readLong(); uid >= 0; uid = said.readLong()) {
                    uids.add(uid);
                }
            }
        }
        return uids.stream().sorted().distinct().toList();
    }

    /** Makes a folder, spelled as {@link #spelled} does. */
    void make(String name) throws ProtocolException {
        endIdle();
        imap.create(name);
    }

    /** A folder as the server spells it. */
    String spelled(String folder) {
        return names.at(folder);
    }

    boolean has(String capability) {
        return imap.hasCapability(capability);
    }

    /** Whether the server tells by itself what comes. */
    boolean tells() {
        return imap.hasCapability("IDLE");
    }

    /** Whether something has come into the folder since this was last asked. */
    boolean takeChange() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Asks the server to tell what comes. */
    void beginIdle() throws ProtocolException {
        if (!idle) {
            imap.idleStart();
            idle = true;
        }
    }

    /** Waits for what the server tells, for at most so long. */
    void hear(Duration time) throws ProtocolException, IOException {
        wire.waitFor(time);
        Response said = imap.readIdleResponse();
        wire.waitForAnswers();
        if (!(said.isSynthetic() && said.getException() instanceof SocketTimeoutException)) {
            process(said);
        }
    }

    private void endIdle() throws ProtocolException {
        if (idle) {
            imap.idleAbort();
        }
        while (idle) {
            process(imap.readIdleResponse());
        }
    }

    private void process(Response said) throws ProtocolException {
        idle = false;
        idle = imap.processIdleResponse(said);
    }

    /** Makes the server say what has changed. */
    void nothing() throws ProtocolException {
        ask("NOOP");
    }

    /** The answers to a command; the last one is good. */
    Response[] ask(String command) throws ProtocolException {
        return ask(command, null);
    }

    /** As {@link #ask(String)}, with what must be quoted. */
    Response[] ask(String command, Argument arguments) throws ProtocolException {
        endIdle();
        Response[] answers = imap.command(command, arguments);
        imap.notifyResponseHandlers(answers);
        imap.handleResult(answers[answers.length - 1]);
        return answers;
    }

    /** UIDs as commands name them. */
    static String set(List<Long> uids) {
        return uids.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** Without a farewell: a server that is gone would be waited for. */
    @Override
    public void close() {
        imap.disconnect();
    }
}
