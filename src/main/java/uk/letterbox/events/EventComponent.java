package uk.letterbox.events;

import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;

import uk.letterbox.door.DoorFailure;
import uk.letterbox.door.DoorReport;

/** The component {@code events}: the folders of the agencies' events doors. */
public final class EventComponent extends DefaultComponent {

    private final EventDoors doors;
    private final Function<String, EventFolders> folders;
    private final DoorReport report;
    private final BooleanSupplier mine;

    /** @param mine whether this process looks after folders */
    public EventComponent(
            EventDoors doors, Function<String, EventFolders> folders, DoorReport report, BooleanSupplier mine) {
        this.doors = doors;
        this.folders = folders;
        this.report = report;
        this.mine = mine;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        if (doors.find(remaining).isEmpty()) {
            throw new IllegalArgumentException("There is no events door of the agency " + remaining);
        }
        return new EventEndpoint(uri, this, remaining);
    }

    EventConsumer consumer(EventEndpoint endpoint, Processor processor, String agency) {
        EventDoor door = doors.find(agency).orElseThrow();
        return new EventConsumer(
                endpoint,
                processor,
                new EventInbox(agency, folders.apply(agency), door, Clock.systemUTC()),
                door,
                new DoorFailure(agency, report),
                mine);
    }
}
