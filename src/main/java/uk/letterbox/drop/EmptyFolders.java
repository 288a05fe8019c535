package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.delivery.Side;

/** Clears away the folders of properties once they have stood empty for an hour: nobody is about to fill them. */
final class EmptyFolders {

    private static final Logger LOG = LoggerFactory.getLogger(EmptyFolders.class);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Path inbox;
    private final Map<Path, Long> emptySince = new HashMap<>();

    EmptyFolders(Path inbox) {
        this.inbox = inbox;
    }

    /** Takes note of the folders that are empty now, and removes those that have been for long. */
    void tidy(List<Path> empty, long now) {
        emptySince.keySet().retainAll(empty);
        for (Path folder : empty) {
            long since = emptySince.computeIfAbsent(folder, first -> now);
            boolean ofSide =
                    Side.ofWord(inbox.relativize(folder).getName(0).toString()).isPresent();
            if (ofSide && now - since >= PATIENCE.toNanos()) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException inUse) {
            LOG.debug("The folder {} is in use again", folder);
        } catch (IOException refused) {
            LOG.debug("The empty folder {} stays: {}", folder, refused.toString());
        }
    }
}
