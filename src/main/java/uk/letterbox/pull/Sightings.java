package uk.letterbox.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which files two looks agree on: what is still being written there looks different each time. */
final class Sightings {

    private Set<RemoteFile> before = Set.of();
    private boolean unsettled;

    /** Takes note of a look; what looked the same the last time is given. */
    List<RemoteFile> agreed(List<RemoteFile> now) {
        List<RemoteFile> agreed = now.stream().filter(before::contains).toList();
        unsettled = agreed.size() < now.size();
        before = new HashSet<>(now);
        return agreed;
    }

    /** Whether another look is needed to tell. */
    boolean unsettled() {
        return unsettled;
    }
}
