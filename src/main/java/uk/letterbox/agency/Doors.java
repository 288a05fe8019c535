package uk.letterbox.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param urlHosts hosts, with a port where it is not 443, that a file may be fetched from; none is none
     */
    public record Events(List<Path> paths, Set<String> urlHosts) {

        public Events {
            paths = List.copyOf(paths);
            urlHosts = Set.copyOf(urlHosts);
        }
    }
}
