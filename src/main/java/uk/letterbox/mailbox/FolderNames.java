package uk.letterbox.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.Namespaces;

/**
 * How a server spells folders. Many have a dot where we write a slash, and keep all folders of a mailbox below
 * {@code INBOX.} (RFC 2342).
 *
 * @param delimiter between levels; 0 where there are none
 * @param prefix of the folders of the mailbox itself
 * @param others prefixes of folders that are somewhere else
 */
record FolderNames(char delimiter, String prefix, List<String> others) {

    private static final String INBOX = "INBOX";

    /** As the server says; a slash and no prefix where it says nothing. */
    static FolderNames of(IMAPProtocol imap) throws ProtocolException {
        char delimiter = '/';
        ListInfo[] root = imap.list("", "");
        if (root != null && root.length > 0) {
            delimiter = root[0].separator;
        }
        if (!imap.hasCapability("NAMESPACE")) {
            return new FolderNames(delimiter, "", List.of());
        }
        try {
            return of(delimiter, imap.namespace());
        } catch (CommandFailedException | BadCommandException unknown) {
            return new FolderNames(delimiter, "", List.of());
        }
    }

    private static FolderNames of(char delimiter, Namespaces namespaces) {
        if (namespaces == null) {
            return new FolderNames(delimiter, "", List.of());
        }
        List<String> others = new ArrayList<>();
        Stream.of(namespaces.otherUsers, namespaces.shared)
                .filter(these -> these != null)
                .flatMap(Stream::of)
                .map(one -> one.prefix)
                .filter(prefix -> !prefix.isEmpty())
                .forEach(others::add);
        boolean personal = namespaces.personal != null && namespaces.personal.length > 0;
        return new FolderNames(delimiter, personal ? namespaces.personal[0].prefix : "", others);
    }

    /** A folder as the server spells it. */
    String at(String folder) {
        if (folder.equalsIgnoreCase(INBOX)) {
            return INBOX;
        }
        String spelled = delimiter == 0 ? folder : folder.replace('/', delimiter);
        boolean placed = spelled.startsWith(prefix) || others.stream().anyMatch(spelled::startsWith);
        return placed ? spelled : prefix + spelled;
    }

    /** A name as it travels. */
    static String encoded(String name) {
        return BASE64MailboxEncoder.encode(name);
    }
}
