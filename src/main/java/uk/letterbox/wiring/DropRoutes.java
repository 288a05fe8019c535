package uk.letterbox.wiring;

import java.util.HashSet;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

import uk.letterbox.drop.DropDoor;

/** Opens a route for each drop door: at the start for all that are there, and later for accounts that are added. */
public final class DropRoutes {

    private final Drops drops;
    private final Set<String> open = new HashSet<>();

    DropRoutes(Drops drops) {
        this.drops = drops;
    }

    /** Opens the doors that are not open yet. */
    public synchronized void openNew(CamelContext context) throws Exception {
        drops.accounts().all().forEach(drops::add);
        for (DropDoor door : drops.doors().values()) {
            if (!open.contains(door.name())) {
                door.prepare();
                TemplatedRouteBuilder.builder(context, "drop-from-folder")
                        .parameter("door", door.name())
                        .add();
                open.add(door.name());
            }
        }
    }
}
