package uk.letterbox.drop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has borne the name of an upload under way for a day: it would lie there for ever, and nobody would know. */
final class Overlooked {

    private static final Logger LOG = LoggerFactory.getLogger(Overlooked.class);
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final Map<Path, Long> since = new HashMap<>();
    private final Set<Path> told = new HashSet<>();

    /** Takes note of what has such a name now; what has had it for a day is given once. */
    List<Path> since(List<Path> temporary, long now) {
        since.keySet().retainAll(Set.copyOf(temporary));
        told.retainAll(since.keySet());
        List<Path> overlooked = new ArrayList<>();
        for (Path path : temporary) {
            boolean patient = now - since.computeIfAbsent(path, first -> now) < PATIENCE.toNanos();
            if (!patient && told.add(path)) {
                overlooked.add(path);
            }
        }
        return overlooked;
    }

    static void tell(Path path) {
        LOG.warn(
                "{} has had the name of an upload under way for a day and is not taken. Rename it once it is whole, or"
                        + " delete it",
                path);
    }
}
