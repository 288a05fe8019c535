package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of which their sender has said that nothing more comes: all that a session uploaded which has ended as it should. What
 * consists of them alone need not be quiet for a while. Kept in memory: after a restart the settle time tells again. Sessions
 * end on threads of their own.
 */
final class Finished {

    private static final Logger LOG = LoggerFactory.getLogger(Finished.class);

    private final Map<Path, FileStamp> files = new ConcurrentHashMap<>();

    void add(Collection<Path> uploaded) {
        forgetGone();
        for (Path file : uploaded) {
            try {
                files.put(file, FileStamp.of(file));
            } catch (IOException gone) {
                LOG.debug("{} is taken or changed already: {}", file, gone.toString());
            }
        }
    }

    /** Whether it is one of them, and nobody has touched it since. */
    boolean has(Found found) {
        return found.stamp().equals(files.get(found.path()));
    }

    void forgetGone() {
        files.keySet().removeIf(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
    }
}
