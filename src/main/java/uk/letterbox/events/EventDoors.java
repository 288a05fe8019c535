package uk.letterbox.events;

import java.io.IOException;
import java.nio.file.Path;
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
import uk.letterbox.download.Downloads;
import uk.letterbox.download.WebFiles;
import uk.letterbox.fit.Preparation;
import uk.letterbox.media.Admission;
import uk.letterbox.person.PersonMarks;
import uk.letterbox.property.PropertiesFile;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Spool;

/** The events doors of all agencies, and the steps of their routes. */
public final class EventDoors {

    /** Base64 is a third longer than what it says, and may be broken into lines; the rest of an event is short. */
    private static final double LONGER_IN_BASE64 = 1.4;

    private static final int REST_OF_AN_EVENT = 1024 * 1024;

    private final Map<String, EventDoor> doors = new LinkedHashMap<>();
    private final EventSchemas schemas;
    private final Spool spool;
    private final Ids ids;
    private final Memory memory;
    private final PersonMarks marks;
    private final long largest;
    private final Downloads downloads;

    /** @param largest bytes of a file */
    public EventDoors(
            EventSchemas schemas,
            Spool spool,
            Ids ids,
            Memory memory,
            PersonMarks marks,
            long largest,
            Downloads downloads) {
        this.schemas = schemas;
        this.spool = spool;
        this.ids = ids;
        this.memory = memory;
        this.marks = marks;
        this.largest = largest;
        this.downloads = downloads;
    }

    /**
     * Opens the door of an agency.
     *
     * @param paths folders below which a file may lie that an event names by its path
     * @param urlHosts where a file may be that an event names by its address
     * @param leadTypes its words for types of leads
     * @param preparation what it wants done to pictures before they count
     */
    public void open(
            String agency,
            DoorFolders folders,
            PropertiesFile properties,
            List<Path> paths,
            Set<String> urlHosts,
            Set<String> leadTypes,
            Preparation preparation)
            throws IOException {
        folders.prepare();
        Envelope envelope = new Envelope(longest());
        EventAppraisal appraisal = new EventAppraisal(leadTypes);
        Payloads payloads = new Payloads(
                new Admission(largest, largest, preparation.on()),
                new ClaimedFiles(paths),
                new WebFiles(urlHosts, downloads));
        doors.put(
                agency,
                new EventDoor(
                        agency,
                        envelope,
                        appraisal,
                        new EventOffers(agency, schemas, envelope, payloads, appraisal, ids, memory, marks),
                        preparation,
                        properties,
                        new RefusedFolder(folders.refused()),
                        spool,
                        memory));
    }

    /** Bytes that an event may have, a file in base64 among them. */
    public int longest() {
        return (int) Math.min(Integer.MAX_VALUE - 1, largest * LONGER_IN_BASE64 + REST_OF_AN_EVENT);
    }

    /** Spools what messages of one agency carry, and offers them. */
    public List<Offer> take(List<Received> messages) throws IOException {
        return messages.isEmpty() ? List.of() : door(messages.get(0).agency()).take(messages);
    }

    /** The journal has them; those it refused, with the reason. */
    public List<EventDoor.Refusal> acknowledge(List<Accepted> accepted) throws IOException {
        return accepted.isEmpty()
                ? List.of()
                : door(accepted.get(0).offer().agency()).acknowledge(accepted);
    }

    /** The door of an agency. */
    public Optional<EventDoor> find(String agency) {
        return Optional.ofNullable(doors.get(agency));
    }

    /** The agencies that have one. */
    public Set<String> agencies() {
        return Collections.unmodifiableSet(doors.keySet());
    }

    private EventDoor door(String agency) {
        return find(agency).orElseThrow(() -> new IllegalStateException("There is no events door of " + agency));
    }
}
