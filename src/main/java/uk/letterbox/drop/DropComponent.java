package uk.letterbox.drop;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The Camel component {@code drop}: {@code drop:<agency>} is the inbox of an agency. */
public final class DropComponent extends DefaultComponent {

    private final Map<String, DropDoor> doors;
    private final DoorReport report;

    /**
     * @param doors by the agency's short name
     * @param report is told when a door fails and when it works again
     */
    public DropComponent(Map<String, DropDoor> doors, DoorReport report) {
        this.doors = doors;
        this.report = report;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String agency, Map<String, Object> parameters) {
        DropDoor door = Optional.ofNullable(doors.get(agency))
                .orElseThrow(() -> new IllegalArgumentException("There is no drop door of the agency " + agency
                        + "; the agencies with one are " + doors.keySet()));
        return new DropEndpoint(uri, this, door, report);
    }
}
