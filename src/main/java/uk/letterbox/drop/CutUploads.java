package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.door.UploadName;
import uk.letterbox.refused.RefusedFolder;

/**
 * Uploads that were cut and that nobody has gone on with for a long time: they go back to their sender, for they would lie
 * there for ever. The time is that of the last change by the system's clock, so that it also passes while Letterbox is
 * restarted every night; one given back too early is only uploaded again.
 */
record CutUploads(RefusedFolder refused, Duration patience) {

    private static final Logger LOG = LoggerFactory.getLogger(CutUploads.class);
    private static final String REASON =
            "Its upload was cut before its end, and nobody went on with it since. Upload it" + " again, to its end.";

    private static final String CUT = "Its upload was cut before its end. Go on with it, or upload it again.";

    void giveBack(Path inbox, List<Path> temporary) throws IOException {
        for (Path path : temporary) {
            Optional<String> name = UploadName.uploaded(path.getFileName().toString());
            if (name.isPresent() && longCut(path)) {
                String folder = Found.nameOf(inbox, path.getParent());
                refused.take(path, folder.isEmpty() ? name.get() : folder + "/" + name.get(), REASON);
                LOG.warn("The upload of {} was cut and not gone on with for {}; it is in refused now", path, patience);
            }
        }
    }

    /** Those that are there now, also while somebody goes on with them. */
    List<Waiting> waiting(Path inbox, List<Path> temporary) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        for (Path path : temporary) {
            Optional<String> uploaded = UploadName.uploaded(path.getFileName().toString());
            Optional<Instant> changed = uploaded.isEmpty() ? Optional.empty() : changed(path);
            if (changed.isPresent()) {
                String name = Found.nameOf(inbox, path.resolveSibling(uploaded.get()));
                waiting.add(new Waiting(name, changed.get(), CUT, List.of(name)));
            }
        }
        return waiting;
    }

    private boolean longCut(Path path) throws IOException {
        return changed(path)
                .filter(time -> time.isBefore(Instant.now().minus(patience)))
                .isPresent();
    }

    /** When it last grew; empty when it is no file any more. */
    private static Optional<Instant> changed(Path path) throws IOException {
        try {
            FileStamp stamp = FileStamp.of(path);
            return stamp.thing() == FileStamp.Thing.FILE
                    ? Optional.of(stamp.changed().toInstant())
                    : Optional.empty();
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }
}
