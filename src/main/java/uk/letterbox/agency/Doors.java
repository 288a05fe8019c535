package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The doors that are open for an agency. An agency whose file names none has the drop door.
 *
 * @param events for other systems' events
 */
public record Doors(boolean drop, Optional<Events> events) {

    /**
     * The events door.
     *
     * @param paths folders below which a file may lie that an event names by its path; absolute
     */
    public record Events(List<Path> paths) {

        public Events {
            paths = List.copyOf(paths);
        }
    }
}
