package uk.letterbox.mailbox;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.angus.mail.iap.ProtocolException;

import uk.letterbox.mail.ReceivedMail;

/**
 * Gets the bytes of mails: their beginnings all at once, which is all there is of most, and the rest of each in pieces. So
 * no more is asked for at a time than memory has room for, whatever lies there.
 *
 * @param largest bytes of a mail that is got whole; of a larger one the beginning is
 */
record Bodies(Fetching fetching, Mailbox mailbox, long largest) {

    /** Bytes of a beginning. */
    static final int PIECE = 256 * 1024;

    private static final int LARGE_PIECE = 1024 * 1024;

    /** Those of some mails that the server gives, by their UIDs. */
    Map<Long, ReceivedMail> of(List<Fetching.Listed> mails, long uidValidity) throws ProtocolException {
        Map<Long, byte[]> beginnings =
                fetching.parts(mails.stream().map(Fetching.Listed::uid).toList(), 0, PIECE);
        Map<Long, ReceivedMail> received = new HashMap<>();
        for (Fetching.Listed one : mails) {
            if (beginnings.containsKey(one.uid())) {
                received(one, beginnings.get(one.uid()), uidValidity).ifPresent(mail -> received.put(one.uid(), mail));
            }
        }
        return received;
    }

    private Optional<ReceivedMail> received(Fetching.Listed one, byte[] beginning, long uidValidity)
            throws ProtocolException {
        if (beginning.length == PIECE && one.size() > largest) {
            return Optional.of(received(one, uidValidity, beginning, one.size()));
        }
        Optional<byte[]> bytes = whole(one, beginning);
        return bytes.filter(all -> all.length > 0 || one.size() == 0)
                .map(all -> all.length > largest
                        ? received(one, uidValidity, beginning, Math.max(one.size(), all.length))
                        : received(one, uidValidity, all, all.length));
    }

    /**
     * The bytes of a mail, at least as many as are wanted; empty when the server stops giving them. The sizes that servers
     * tell are sometimes guessed (Exchange), so it is its end that tells where a mail ends.
     */
    private Optional<byte[]> whole(Fetching.Listed one, byte[] beginning) throws ProtocolException {
        if (beginning.length < PIECE && beginning.length == one.size()) {
            return Optional.of(beginning);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(beginning);
        boolean more = true;
        while (more && bytes.size() <= largest) {
            byte[] piece = fetching.parts(List.of(one.uid()), bytes.size(), LARGE_PIECE)
                    .get(one.uid());
            if (piece == null) {
                return Optional.empty();
            }
            bytes.writeBytes(piece);
            more = piece.length > 0 && (piece.length == LARGE_PIECE || bytes.size() < one.size());
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Its date is in its key: a server that was brought back from a copy gives UIDs out again. */
    private ReceivedMail received(Fetching.Listed one, long uidValidity, byte[] raw, long size) {
        String key = mailbox.id() + "/" + uidValidity + "/" + one.uid() + "/"
                + one.date().map(Instant::getEpochSecond).orElse(0L);
        return new ReceivedMail(mailbox.agency(), mailbox.name(), key, raw, size, mailbox.source());
    }
}
