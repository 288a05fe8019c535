package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.refused.RefusedFolder;

/** What is remembered of the manifests that were refused, also over a restart: the notes beside them. */
final class ManifestNotes {

    private static final Pattern NOTE = Pattern.compile(
            "manifest(?:~\\d+)?\\.(?:json|csv)" + Pattern.quote(RefusedFolder.REASON), Pattern.CASE_INSENSITIVE);
    private static final String MENDED = "mended ";

    private final Path inbox;
    private final Path refused;

    ManifestNotes(Path inbox, Path refused) {
        this.inbox = inbox;
        this.refused = refused;
    }

    /** When the last manifest of a folder was refused that no other has made good since. */
    Optional<Instant> refusedAt(Path folder) throws IOException {
        List<Instant> times = new ArrayList<>();
        for (Path note : notes(folder)) {
            times.add(Files.getLastModifiedTime(note).toInstant());
        }
        return times.stream().max(Comparator.naturalOrder());
    }

    /** Another manifest has made good those of a folder: they keep nothing back any more. */
    void mended(Path folder) throws IOException {
        for (Path note : notes(folder)) {
            String name = note.getFileName().toString();
            String manifest = name.substring(0, name.length() - RefusedFolder.REASON.length());
            new RefusedFolder(refused).rename(note.resolveSibling(manifest), MENDED + manifest);
        }
    }

    private List<Path> notes(Path folder) throws IOException {
        List<Path> notes = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                refused.resolve(inbox.relativize(folder)),
                path -> NOTE.matcher(path.getFileName().toString()).matches() && Files.isRegularFile(path))) {
            all.forEach(notes::add);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
        return notes;
    }
}
