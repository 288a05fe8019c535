package uk.letterbox.wiring;

import java.io.IOException;
import java.util.Optional;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.delivery.Ids;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Inbox;
import uk.letterbox.door.Memory;
import uk.letterbox.enquiry.MailRules;
import uk.letterbox.journal.Persons;
import uk.letterbox.mail.Acquaintance;
import uk.letterbox.mail.MailDoor;
import uk.letterbox.mail.MailDoors;
import uk.letterbox.mail.MailInbox;
import uk.letterbox.mail.MailReading;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.spool.Spool;

/** The mail doors, from the agencies' files. */
final class Mails {

    private final Setup setup;
    private final MailDoors doors;

    Mails(Setup setup, MailReading reading, KeyedHash hash, Persons persons, Spool spool, Ids ids, Memory memory) {
        this.setup = setup;
        this.doors = new MailDoors(
                reading,
                hash,
                (agency, person) -> {
                    Persons.Enquiries known = persons.enquiries(agency, person);
                    return new Acquaintance.Known(known.count(), known.last());
                },
                spool,
                ids,
                memory);
    }

    void open() throws IOException {
        for (Agency agency : setup.agencies()) {
            if (agency.doors().mail().isPresent()) {
                doors.open(
                        agency.shortName(),
                        folders(agency.shortName()),
                        rules(agency.doors().mail().get()),
                        agency.doors().mail().get().window(),
                        new PropertiesFile(setup.agencyHome(agency.shortName()).resolve("properties.csv")),
                        agency.leads().types().keySet());
            }
        }
    }

    private static MailRules rules(Doors.Mail mail) {
        return new MailRules(
                mail.trustedAuthservIds(),
                mail.trustUnnamedResults(),
                mail.requireAuthForPortals(),
                mail.ownDomains(),
                mail.formSenders(),
                mail.branches(),
                mail.defaultBranch(),
                "");
    }

    MailDoors doors() {
        return doors;
    }

    DoorFolders folders(String agency) {
        return new DoorFolders(setup.agencyHome(agency), MailDoor.DOOR);
    }

    /** The folder of a door; empty where the agency has none. */
    Optional<Inbox<?>> inbox(String agency) {
        return doors.find(agency)
                .map(door -> new MailInbox(
                        agency, folders(agency), door, setup.settings().size(Key.LARGEST_MAIL)));
    }
}
