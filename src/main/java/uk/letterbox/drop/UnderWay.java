package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.door.UploadName;

/**
 * Which properties' folders somebody is uploading into: a file with a temporary name appeared there, grew or was renamed
 * within the settle time. Such a folder is not quiet, however small the pauses between its files are. One that was left
 * lying holds nobody up.
 */
final class UnderWay {

    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

    private final Path inbox;
    private final long settle;
    private final Map<Path, Found> temporary = new HashMap<>();
    private final Map<String, Long> lastNews = new HashMap<>();

    UnderWay(Path inbox, Duration settle) {
        this.inbox = inbox;
        this.settle = settle.toNanos();
    }

    /** Takes note of everything that has a temporary name now. */
    void see(List<Path> paths, long now) {
        Map<Path, Found> before = Map.copyOf(temporary);
        temporary.clear();
        for (Path path : paths) {
            look(path).ifPresent(found -> temporary.put(path, found));
        }
        temporary.forEach((path, found) -> {
            if (!before.containsKey(path) || !before.get(path).stamp().equals(found.stamp())) {
                lastNews.put(found.group(), now);
            }
        });
        before.forEach((path, found) -> {
            if (!temporary.containsKey(path)) {
                lastNews.put(found.group(), now);
            }
        });
        lastNews.values().removeIf(last -> now - last >= settle);
    }

    /** Whether somebody is uploading into a folder, {@code <side>/<property folder>}. */
    boolean in(String group) {
        return lastNews.containsKey(group);
    }

    /** What somebody began to upload into a folder and did not end, at whatever time. */
    List<Found> unfinished(String group) {
        return temporary.values().stream()
                .filter(found -> found.group().equals(group))
                .toList();
    }

    private Optional<Found> look(Path path) {
        try {
            Path whole = UploadName.uploaded(path.getFileName().toString())
                    .map(path::resolveSibling)
                    .orElse(path);
            String name = Found.nameOf(inbox, whole);
            Found found = new Found(path, name, DropPath.read(name), FileStamp.of(path));
            return found.stamp().thing() == FileStamp.Thing.FILE ? Optional.of(found) : Optional.empty();
        } catch (IOException vanished) {
            LOG.debug("{} was taken away while it was looked at: {}", path, vanished.toString());
            return Optional.empty();
        }
    }
}
