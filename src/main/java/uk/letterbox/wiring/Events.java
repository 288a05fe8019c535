package uk.letterbox.wiring;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import uk.letterbox.agency.Agency;
import uk.letterbox.agency.Doors;
import uk.letterbox.door.DoorFolders;
import uk.letterbox.door.Inbox;
import uk.letterbox.download.Downloads;
import uk.letterbox.drop.DropPlace;
import uk.letterbox.events.EventDoor;
import uk.letterbox.events.EventDoors;
import uk.letterbox.events.EventInbox;
import uk.letterbox.events.EventSchemas;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.KeyedHash;
import uk.letterbox.spool.Spool;

/** The events doors, from the agencies' files. */
final class Events {

    private final Setup setup;
    private final EventDoors doors;

    Events(Setup setup, KeyedHash hash, Spool spool, Books books) throws IOException {
        this.setup = setup;
        this.doors = new EventDoors(
                EventSchemas.read(setup.installation().config().resolve("schemas")),
                spool,
                books.ids(),
                books.memory(EventDoor.DOOR),
                new PersonMarks(hash),
                setup.settings().size(Key.LARGEST_UPLOAD),
                new Downloads());
    }

    void open(Drops drops, Preparations preparations) throws IOException {
        for (Agency agency : setup.agencies()) {
            if (agency.doors().events().isPresent()) {
                String name = agency.shortName();
                Doors.Events said = agency.doors().events().get();
                doors.open(
                        name,
                        folders(name),
                        new PropertiesFile(drops.folders(DropPlace.of(name)).properties()),
                        said.paths(),
                        said.urlHosts(),
                        agency.leads().types().keySet(),
                        preparations.of(agency));
            }
        }
    }

    EventDoors doors() {
        return doors;
    }

    DoorFolders folders(String agency) {
        return new DoorFolders(setup.agencyHome(agency), EventDoor.DOOR);
    }

    /** The folder of a door; empty where the agency has none. */
    Optional<Inbox<?>> inbox(String agency) {
        return doors.find(agency).map(door -> new EventInbox(agency, folders(agency), door, Clock.systemUTC()));
    }
}
