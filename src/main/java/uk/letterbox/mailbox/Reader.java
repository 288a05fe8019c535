package uk.letterbox.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

import uk.letterbox.mail.ReceivedMail;

/** Reads mails: first how large they are, then short ones many at a time and a long one alone. */
final class Reader {

    private static final int MOST_MAILS = 64;

    private final ImapConnection imap;
    private final Stumbles stumbles;
    private final Fetching fetching;
    private final Bodies bodies;

    /** @param largest bytes of a mail that is read whole; of a larger one the beginning is */
    Reader(Mailbox mailbox, ImapConnection imap, Stumbles stumbles, long largest) {
        this.imap = imap;
        this.stumbles = stumbles;
        this.fetching = new Fetching(imap);
        this.bodies = new Bodies(fetching, mailbox, largest);
    }

    /** Reads the first of some mails, as many as go together. */
    Read next(List<Long> ahead, Place place) throws ProtocolException {
        List<Long> uids = stumbles.together(ahead, MOST_MAILS);
        if (stumbles.hopeless(uids.get(0))) {
            stumbles.over(uids);
            return new Read(List.of(), uids.get(0), uids);
        }
        stumbles.begin(uids);
        Read read = read(uids, place);
        stumbles.over(uids);
        return read;
    }

    private Read read(List<Long> uids, Place place) throws ProtocolException {
        Map<Long, Fetching.Listed> listed = fetching.listed(uids);
        List<Fetching.Listed> group = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        long upTo = 0;
        for (Long uid : uids) {
            Fetching.Listed one = listed.get(uid);
            if (one != null && isLong(one) && !group.isEmpty()) {
                break;
            }
            upTo = uid;
            if (one == null) {
                missing.add(uid);
            } else if (isWanted(one, place)) {
                group.add(one);
            }
            if (one != null && isLong(one)) {
                break;
            }
        }
        List<Read.Mail> mails = mails(group, place.uidValidity(), missing);
        return new Read(mails, upTo, stillThere(missing));
    }

    private static boolean isLong(Fetching.Listed mail) {
        return mail.size() > Bodies.PIECE;
    }

    private static boolean isWanted(Fetching.Listed mail, Place place) {
        return mail.date()
                .map(date -> date.toEpochMilli() >= place.wantedFrom())
                .orElse(true);
    }

    /** @param missing gets those that were not read */
    private List<Read.Mail> mails(List<Fetching.Listed> group, long uidValidity, List<Long> missing)
            throws ProtocolException {
        Map<Long, ReceivedMail> received = bodies.of(group, uidValidity);
        List<Read.Mail> mails = new ArrayList<>();
        for (Fetching.Listed one : group) {
            if (received.containsKey(one.uid())) {
                long date = one.date().map(Instant::toEpochMilli).orElse(0L);
                mails.add(new Read.Mail(one.uid(), date, received.get(one.uid())));
            } else {
                missing.add(one.uid());
            }
        }
        return mails;
    }

    /** Those of some mails that were not read and are not gone either. */
    private List<Long> stillThere(List<Long> missing) throws ProtocolException {
        if (missing.isEmpty()) {
            return missing;
        }
        try {
            return imap.search("UID " + ImapConnection.set(missing)).stream()
                    .filter(missing::contains)
                    .toList();
        } catch (CommandFailedException | BadCommandException unknown) {
            return missing;
        }
    }
}
