package uk.letterbox.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agency's {@code properties.csv}, read again when its size or time has changed. It need not be there. While somebody is
 * writing it, what was read before holds: half of an id is another id.
 */
public final class PropertiesFile {

    private record Seen(long size, FileTime modified) {}

    private static final Logger LOG = LoggerFactory.getLogger(PropertiesFile.class);

    /** How long a file without an end of its last line may still be growing. */
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final Path file;
    private final Map<String, String> branches;
    private Optional<Seen> seen = Optional.empty();
    private References references = References.none();

    public PropertiesFile(Path file) {
        this(file, Map.of());
    }

    /** @param branches what else branches are called, to what the lines call them */
    public PropertiesFile(Path file, Map<String, String> branches) {
        this.file = file;
        this.branches = Map.copyOf(branches);
    }

    /**
     * The references as the file has them now.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public synchronized References current() throws IOException {
        Optional<Seen> now = look();
        if (!now.equals(seen)) {
            byte[] bytes = now.isPresent() ? Files.readAllBytes(file) : new byte[0];
            if (now.filter(one -> young(one) && !ended(bytes)).isPresent()) {
                return references;
            }
            references = References.of(bytes, branches);
            seen = now;
            references.problems().forEach(problem -> LOG.warn("{}: {}", file, problem));
        }
        return references;
    }

    private static boolean young(Seen seen) {
        return seen.modified().toInstant().plus(WRITING).isAfter(Instant.now());
    }

    /** Also in an encoding of two bytes a letter. */
    private static boolean ended(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > 0 && bytes[last] == 0) {
            last--;
        }
        return last >= 0 && (bytes[last] == '\n' || bytes[last] == '\r');
    }

    private Optional<Seen> look() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Seen(attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }
}
