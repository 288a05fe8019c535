package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.shoot.Manifest;
import uk.letterbox.spool.Sha256;

/** The sums of files that manifests promise sums of, each made once for as long as its file does not change. */
final class Sums {

    private static final Logger LOG = LoggerFactory.getLogger(Sums.class);

    private final FileOpener opener;
    private final Map<Path, Summed> sums = new HashMap<>();

    private record Summed(FileStamp stamp, String sha256) {}

    Sums(FileOpener opener) {
        this.opener = opener;
    }

    /** Forgets all but what is still there. */
    void forget(List<Found> there) {
        sums.keySet().retainAll(there.stream().map(Found::path).collect(Collectors.toSet()));
    }

    /** Whether a file has the bytes that are said; any where no sum is. */
    boolean asSaid(Found file, Manifest.Item item) {
        if (item.sha256().isEmpty()) {
            return true;
        }
        Summed summed = sums.get(file.path());
        if (summed == null || !summed.stamp().equals(file.stamp())) {
            try (FileChannel bytes = opener.open(file.path())) {
                summed = new Summed(file.stamp(), Sha256.of(bytes));
            } catch (IOException unreadable) {
                LOG.debug("{} cannot be read: {}", file.path(), unreadable.toString());
                return false;
            }
            sums.put(file.path(), summed);
        }
        return summed.sha256().equals(item.sha256().get());
    }
}
