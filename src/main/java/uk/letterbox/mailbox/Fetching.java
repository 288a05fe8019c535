package uk.letterbox.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Asks a server for what it has of mails, without marking one as read. All are asked for at once, and each alone when the
 * server does not want to say it of all; one of which nothing comes is not in the answer.
 */
record Fetching(ImapConnection imap) {

    /** What a server says of a mail before it is read; without a date where it says none. */
    record Listed(long uid, long size, Optional<Instant> date) {}

    Map<Long, Listed> listed(List<Long> uids) throws ProtocolException {
        return each(uids, this::listedAtOnce);
    }

    /** Some bytes of each, as they lie there: {@code most} of them from {@code start} on, fewer at its end. */
    Map<Long, byte[]> parts(List<Long> uids, long start, int most) throws ProtocolException {
        return each(uids, these -> partsAtOnce(these, start, most));
    }

    private Map<Long, Listed> listedAtOnce(List<Long> uids) throws ProtocolException {
        Map<Long, Listed> listed = new HashMap<>();
        for (FetchResponse said : fetched(uids, "(UID RFC822.SIZE INTERNALDATE)")) {
            RFC822SIZE size = said.getItem(RFC822SIZE.class);
            if (size != null) {
                long uid = said.getItem(UID.class).uid;
                Optional<Date> date =
                        Optional.ofNullable(said.getItem(INTERNALDATE.class)).map(INTERNALDATE::getDate);
                listed.put(uid, new Listed(uid, size.size, date.map(Date::toInstant)));
            }
        }
        return listed;
    }

    private Map<Long, byte[]> partsAtOnce(List<Long> uids, long start, int most) throws ProtocolException {
        Map<Long, byte[]> parts = new HashMap<>();
        for (FetchResponse said : fetched(uids, "(UID BODY.PEEK[]<" + start + "." + most + ">)")) {
            BODY body = said.getItem(BODY.class);
            if (body != null) {
                ByteArray bytes = body.getByteArray();
                parts.put(said.getItem(UID.class).uid, bytes == null ? new byte[0] : bytes.getNewBytes());
            }
        }
        return parts;
    }

    private List<FetchResponse> fetched(List<Long> uids, String items) throws ProtocolException {
        List<FetchResponse> fetched = new ArrayList<>();
        for (Response response : imap.ask("UID FETCH " + ImapConnection.set(uids) + " " + items)) {
            if (response instanceof FetchResponse said && said.getItem(UID.class) != null) {
                fetched.add(said);
            }
        }
        return fetched;
    }

    /** Something that is asked of mails. */
    private interface Question<T> {
        Map<Long, T> of(List<Long> uids) throws ProtocolException;
    }

    private static <T> Map<Long, T> each(List<Long> uids, Question<T> question) throws ProtocolException {
        if (uids.isEmpty()) {
            return Map.of();
        }
        try {
            return question.of(uids);
        } catch (CommandFailedException | BadCommandException refused) {
            Map<Long, T> answers = new HashMap<>();
            for (int i = 0; i < uids.size() && uids.size() > 1; i++) {
                answers.putAll(each(uids.subList(i, i + 1), question));
            }
            return answers;
        }
    }
}
