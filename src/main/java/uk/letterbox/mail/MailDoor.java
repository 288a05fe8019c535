package uk.letterbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
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
import uk.letterbox.spool.Sha256;
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
        this.spool = spool;
        this.ids = ids;
        this.memory = memory;
    }

    /** Those of some mails that an earlier process began and did not end. */
    public Set<ReceivedMail> suspects(List<ReceivedMail> mails) {
        Set<String> suspects =
                memory.suspects(agency, mails.stream().map(MailDoor::sourceKey).toList());
        return mails.stream().filter(mail -> suspects.contains(sourceKey(mail))).collect(Collectors.toSet());
    }

    /**
     * Reads mails, spools what is to be kept of them and offers them.
     *
     * @throws IOException when the spool or {@code properties.csv} fails; then nothing was taken
     */
    public List<Offer> take(List<ReceivedMail> mails) throws IOException {
        Map<String, Integer> starts =
                memory.begun(agency, mails.stream().map(MailDoor::sourceKey).toList());
        References references = properties.current();
        Again again = new Again(agency, acquaintance, ZoneId.systemDefault());
        List<Offer> offers = new ArrayList<>();
        try (Spool.Batch store = spool.batch()) {
            for (ReceivedMail mail : mails) {
                if (NoMail.is(mail.raw())) {
                    offers.add(refused(mail));
                    continue;
                }
                boolean poison = starts.get(sourceKey(mail)) > MOST_STARTS;
                MailReading.Read read = poison ? SafeReading.stopped(MOST_STARTS) : reading.read(mail);
                Optional<String> note =
                        again.note(read.reading(), marks.ofPerson(read.reading().enquiry()));
                offers.add(offer(mail, read, note, references, store));
            }
            store.commit();
        }
        mails.forEach(mail -> underWay.put(sourceKey(mail), mail));
        return offers;
    }

    private Offer offer(
            ReceivedMail mail, MailReading.Read read, Optional<String> note, References references, Spool.Batch store)
            throws IOException {
        String id = ids.arrival();
        Appraised appraised = appraisal.of(id, mail, read.reading(), references, note);
        byte[] kept = appraised.kept();
        if (kept.length > 0) {
            store.add(id, new ByteArrayInputStream(kept));
        }
        byte[] summed = kept.length > 0 ? kept : mail.raw();
        return new Offer(
                        id,
                        agency,
                        DOOR,
                        appraised.name(),
                        "",
                        sourceKey(mail),
                        HexFormat.of().formatHex(Sha256.digest().digest(summed)),
                        kept.length,
                        appraised.proposal())
                .noting(appraised.memo())
                .knownBy(marks.of(read));
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

    private Offer refused(ReceivedMail mail) {
        String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(mail.raw()));
        return new Offer(
                ids.arrival(),
                agency,
                DOOR,
                "no mail",
                "",
                sourceKey(mail),
                sha256,
                0,
                new Proposal.Refuse(NoMail.REASON));
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

    /** The same for the same mail of the same place. A file may be named after a person: only its sum is kept. */
    private static String sourceKey(ReceivedMail mail) {
        byte[] known = (mail.place() + "\n" + mail.key()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(known));
    }
}
