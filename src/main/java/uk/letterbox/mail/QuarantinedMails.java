package uk.letterbox.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Spool;

/** The quarantined mails of one agency: looked at by people, and moved on by them. */
public final class QuarantinedMails {

    private static final String PROPERTY = "propertyId";
    private static final List<String> FIELDS = List.of(
            "leadType", "source", "branch", "title", "firstName", "lastName", "email", "phone", "message", "reference");

    private final SafeReading reading;
    private final QuarantinedLeads leads;
    private final Set<String> leadTypes;
    private final RefusedFolder refused;
    private final Spool spool;

    QuarantinedMails(
            SafeReading reading, QuarantinedLeads leads, Set<String> leadTypes, RefusedFolder refused, Spool spool) {
        this.reading = reading;
        this.leads = leads;
        this.leadTypes = Set.copyOf(leadTypes);
        this.refused = refused;
        this.spool = spool;
    }

    /** A quarantined mail as it is read now; empty when its bytes are not kept any more. */
    public Optional<MailReading.Read> read(Arrival quarantined) throws IOException {
        return read(quarantined, Map.of());
    }

    private Optional<MailReading.Read> read(Arrival quarantined, Map<String, String> given) throws IOException {
        if (!spool.holds(quarantined.id())) {
            return Optional.empty();
        }
        MailMemo memo = MailMemo.of(quarantined.memo());
        return Optional.of(reading.read(raw(quarantined, memo), memo.defaultSource(), given));
    }

    /** What has ended the process before would do it again, whoever looks at it. */
    private byte[] raw(Arrival quarantined, MailMemo memo) throws IOException {
        return memo.rule().equals(SafeReading.STOPPED) ? new byte[0] : Files.readAllBytes(spool.file(quarantined.id()));
    }

    /**
     * What becomes of one that a person lets go on: it is taken apart, and the lead in it is an arrival of its own.
     *
     * @param values what was missing or wrong, by name
     */
    public Proposal again(Arrival quarantined, Map<String, String> values) throws IOException {
        Map<String, String> given = new HashMap<>(values);
        Optional<String> property = Optional.ofNullable(given.remove(PROPERTY));
        Optional<String> unknown =
                given.keySet().stream().filter(name -> !FIELDS.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return new Proposal.Refuse(
                    unknown.get() + " is not known; known are " + String.join(", ", FIELDS) + ", " + PROPERTY);
        }
        Optional<Reading> read = read(quarantined, given).map(MailReading.Read::reading);
        if (read.isEmpty()) {
            return new Proposal.Refuse("its bytes are no longer kept");
        }
        Optional<String> missing = missing(read.get());
        return missing.isPresent()
                ? new Proposal.Refuse(missing.get())
                : new Proposal.Unpack(List.of(leads.of(quarantined, read.get(), property)));
    }

    private Optional<String> missing(Reading read) {
        if (!leadTypes.contains(read.enquiry().leadType())) {
            return Optional.of("it is no lead without a type; say leadType=, one of "
                    + String.join(", ", new TreeSet<>(leadTypes)));
        }
        return read.verdict() instanceof Verdict.Lead
                ? Optional.empty()
                : Optional.of("nobody could answer it; say email= or phone=");
    }

    /** Lets go of the lead in one that somebody else was quicker with, or that is a duplicate. */
    public void notTaken(String part) throws IOException {
        spool.remove(part);
    }

    /**
     * Puts one that lay in the folder back beside it.
     *
     * @return where it is; empty for one of a mailbox, which is there still, and for one that is not kept
     */
    public Optional<Path> giveBack(Arrival quarantined, String reason) throws IOException {
        boolean fromFolder = MailMemo.of(quarantined.memo()).place().equals(MailInbox.PLACE);
        if (!fromFolder || !spool.holds(quarantined.id())) {
            return Optional.empty();
        }
        Path bytes = spool.file(quarantined.id());
        return Optional.of(refused.put(bytes, quarantined.sha256(), quarantined.id() + ".eml", reason));
    }
}
