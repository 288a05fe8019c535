package uk.letterbox.drop;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import uk.letterbox.door.DoorReport;

/** The Camel component {@code drop}: {@code drop:<door>} is the inbox of an agency or of an account of it. */
public final class DropComponent extends DefaultComponent {

    private final Map<String, DropDoor> doors;
    private final DoorReport report;
    private final DoorReport waiting;
    private final BooleanSupplier mine;

    /**
     * @param doors by their names; looked up when a route is made
     * @param report is told when a door fails and when it works again
     * @param waiting is told when files have waited at a door for long, and when they do no more
     * @param mine whether this process is the one that looks into the inboxes; asked before each look
     */
    public DropComponent(Map<String, DropDoor> doors, DoorReport report, DoorReport waiting, BooleanSupplier mine) {
        this.doors = doors;
        this.report = report;
        this.waiting = waiting;
        this.mine = mine;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        DropDoor door = Optional.ofNullable(doors.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no drop door " + name + "; those that are there: " + doors.keySet()));
        return new DropEndpoint(uri, this, door, report, waiting, mine);
    }
}
