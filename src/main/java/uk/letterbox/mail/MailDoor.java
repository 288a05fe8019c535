package uk.letterbox.mail;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;
import uk.letterbox.door.Memory;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.property.References;
import uk.letterbox.spool.Spool;

/** The mail door of one agency, whatever connector a mail came by. */
public final class MailDoor {

    /** What the journal calls it. */
    public static final String DOOR = "mail";

    private static final int MOST_STARTS = 3;

    private final String agency;
    private final SafeReading reading;
    private final PropertiesFile properties;
    private final EnquiryMarks marks;
    private final Acquaintance acquaintance;
    private final MailAppraisal appraisal = new MailAppraisal();
    private final MailOffers offers;
    private final Spool spool;
    private final Ids ids;
    private final Memory memory;
    private final Map<String, ReceivedMail> underWay = new ConcurrentHashMap<>();

    MailDoor(
            String agency,
            SafeReading reading,
            EnquiryMarks marks,
            Acquaintance acquaintance,
            PropertiesFile properties,
            Spool spool,
            Ids ids,
            Memory memory) {
        this.agency = agency;
        this.reading = reading;
        this.marks = marks;
        this.acquaintance = acquaintance;
        this.properties = properties;
        this.offers = new MailOffers(agency, appraisal, marks, ids);
        this.spool = spool;
        this.ids = ids;
        this.memory = memory;
    }

    /** Those of some mails that an earlier process began and did not end. */
    public Set<ReceivedMail> suspects(List<ReceivedMail> mails) {
        Set<String> suspects = memory.suspects(
                agency, mails.stream().map(ReceivedMail::sourceKey).toList());
        return mails.stream()
                .filter(mail -> suspects.contains(mail.sourceKey()))
                .collect(Collectors.toSet());
    }

    /**
     * Reads mails, spools what is to be kept of them and offers them.
     *
     * @throws IOException when the spool or {@code properties.csv} fails; then nothing was taken
     */
    public List<Offer> take(List<ReceivedMail> mails) throws IOException {
        Map<String, Integer> starts =
                memory.begun(agency, mails.stream().map(ReceivedMail::sourceKey).toList());
        References references = properties.current();
        Again again = new Again(agency, acquaintance, ZoneId.systemDefault());
        List<Offer> taken = new ArrayList<>();
        try (Spool.Batch store = spool.batch()) {
            for (ReceivedMail mail : mails) {
                if (NoMail.is(mail.raw())) {
                    taken.add(offers.refused(mail));
                    continue;
                }
                boolean poison = starts.get(mail.sourceKey()) > MOST_STARTS;
                MailReading.Read read = poison ? SafeReading.stopped(MOST_STARTS) : reading.read(mail);
                Optional<String> note =
                        again.note(read.reading(), marks.ofPerson(read.reading().enquiry()));
                taken.add(offers.of(mail, read, note, references, store));
            }
            store.commit();
        }
        mails.forEach(mail -> underWay.put(mail.sourceKey(), mail));
        return taken;
    }

    /**
     * A mail as it would be taken.
     *
     * @param person who enquires, as JSON; empty when it is no lead
     */
    public record Looked(MailReading.Read read, Proposal proposal, byte[] person) {

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Looked";
        }
    }

    /** Looks at a mail without taking it. */
    public Looked look(byte[] raw) throws IOException {
        ReceivedMail mail = new ReceivedMail(agency, MailInbox.PLACE, "", raw, raw.length, "");
        MailReading.Read read = reading.read(mail);
        if (NoMail.is(raw)) {
            return new Looked(read, new Proposal.Refuse(NoMail.REASON), new byte[0]);
        }
        Appraised appraised = appraisal.of(ids.arrival(), mail, read.reading(), properties.current(), Optional.empty());
        return new Looked(
                read,
                appraised.proposal(),
                appraised.proposal() instanceof Proposal.Deliver ? appraised.kept() : new byte[0]);
    }

    /** The journal has them; what became of each. What is not to be kept of them goes from the spool. */
    public List<SettledMail> acknowledge(List<Accepted> accepted) throws IOException {
        List<SettledMail> settled = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Accepted each : accepted) {
            if (each.repeated()) {
                spool.remove(each.offer().id());
            }
            if (each.arrival().outcome() == ArrivalOutcome.DUPLICATE) {
                spool.remove(each.arrival().id());
            }
            String key = each.offer().sourceKey();
            keys.add(key);
            settled.add(new SettledMail(underWay.remove(key), each.arrival().outcome()));
        }
        memory.ended(agency, keys);
        return settled;
    }
}
