package uk.letterbox.drop;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import uk.letterbox.door.DoorReport;

/** The Camel component {@code drop}: {@code drop:<agency>} is the inbox of an agency. */
public final class DropComponent extends DefaultComponent {

    private final Map<String, DropDoor> doors;
    private final DoorReport report;
    private final BooleanSupplier mine;

    /**
     * @param doors by the agency's short name
     * @param report is told when a door fails and when it works again
     * @param mine whether this process is the one that looks into the inboxes; asked before each look
     */
    public DropComponent(Map<String, DropDoor> doors, DoorReport report, BooleanSupplier mine) {
        this.doors = doors;
        this.report = report;
        this.mine = mine;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String agency, Map<String, Object> parameters) {
        DropDoor door = Optional.ofNullable(doors.get(agency))
                .orElseThrow(() -> new IllegalArgumentException("There is no drop door of the agency " + agency
                        + "; the agencies with one are " + doors.keySet()));
        return new DropEndpoint(uri, this, door, report, mine);
    }
}
