package uk.letterbox.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Offer;
import uk.letterbox.delivery.Ids;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Memory;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.spool.Spool;

/** The mail doors of all agencies, and the steps of their routes. */
public final class MailDoors {

    private final Map<String, MailDoor> doors = new LinkedHashMap<>();
    private final Map<String, QuarantinedMails> quarantined = new LinkedHashMap<>();
    private final MailReading reading;
    private final KeyedHash hash;
    private final Acquaintance acquaintance;
    private final Spool spool;
    private final Ids ids;
    private final Memory memory;

    /** @param hash of the home folder */
    public MailDoors(
            MailReading reading, KeyedHash hash, Acquaintance acquaintance, Spool spool, Ids ids, Memory memory) {
        this.reading = reading;
        this.hash = hash;
        this.acquaintance = acquaintance;
        this.spool = spool;
        this.ids = ids;
        this.memory = memory;
    }

    /**
     * Opens the door of an agency.
     *
     * @param folders of the folder form
     * @param rules without a default source, which each mail brings along
     * @param window how long the same enquiry of the same person is a duplicate
     * @param leadTypes the agency's words for types of leads
     */
    public void open(
            String agency,
            DoorFolders folders,
            MailRules rules,
            Duration window,
            PropertiesFile properties,
            Set<String> leadTypes)
            throws IOException {
        folders.prepare();
        SafeReading safely = new SafeReading(reading, rules);
        EnquiryMarks marks = new EnquiryMarks(hash, window);
        RefusedFolder refused = new RefusedFolder(folders.refused());
        QuarantinedLeads leads = new QuarantinedLeads(new MailAppraisal(), marks, properties, spool, ids);
        quarantined.put(agency, new QuarantinedMails(safely, leads, leadTypes, refused, spool));
        doors.put(agency, new MailDoor(agency, safely, marks, acquaintance, properties, spool, ids, memory));
    }

    /** Reads and spools mails of one agency, and offers them. */
    public List<Offer> take(List<ReceivedMail> mails) throws IOException {
        return mails.isEmpty() ? List.of() : door(mails.get(0).agency()).take(mails);
    }

    /** The journal has them; what became of each. */
    public List<SettledMail> acknowledge(List<Accepted> accepted) throws IOException {
        return accepted.isEmpty()
                ? List.of()
                : door(accepted.get(0).offer().agency()).acknowledge(accepted);
    }

    /** The door of an agency. */
    public Optional<MailDoor> find(String agency) {
        return Optional.ofNullable(doors.get(agency));
    }

    /** The quarantined mails of an agency; empty when it has no mail door. */
    public Optional<QuarantinedMails> quarantined(String agency) {
        return Optional.ofNullable(quarantined.get(agency));
    }

    /** The agencies that have one. */
    public Set<String> agencies() {
        return Collections.unmodifiableSet(doors.keySet());
    }

    private MailDoor door(String agency) {
        return find(agency).orElseThrow(() -> new IllegalStateException("There is no mail door of " + agency));
    }
}
