package uk.letterbox.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The plain files of a folder, the oldest first. Links and folders are left alone; one that cannot be read keeps none back. */
public final class WaitingFiles {

    private final Path folder;
    private final String names;
    private final Opening opening;
    private int unreadable;

    /** @param names a glob, such as {@code *.json} */
    public WaitingFiles(Path folder, String names) {
        this(folder, names, file -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    WaitingFiles(Path folder, String names, Opening opening) {
        this.folder = folder;
        this.names = names;
        this.opening = opening;
    }

    /** How a file is opened. */
    interface Opening {
        InputStream open(Path file) throws IOException;
    }

    /** A file as it was when it was looked at; times in epoch milliseconds. */
    public record Seen(Path file, long modified, long size) {

        /** What it is known by: another one of the same name is another one. */
        public String key() {
            return file.getFileName() + " " + modified;
        }
    }

    /** All that are there. */
    public List<Seen> seen() throws IOException {
        unreadable = 0;
        List<Seen> seen = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                stamp(file).ifPresent(seen::add);
            }
        }
        seen.sort(Comparator.comparingLong(Seen::modified).thenComparing(Seen::file));
        return seen;
    }

    /** The first bytes of one; empty when it is gone or cannot be read. */
    public Optional<byte[]> read(Seen seen, int most) {
        try (InputStream in = opening.open(seen.file())) {
            return Optional.of(in.readNBytes(most));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (IOException closed) {
            unreadable++;
            return Optional.empty();
        }
    }

    /** What is said of files that could not be read at the last look. */
    public Optional<String> trouble() {
        return unreadable == 0
                ? Optional.empty()
                : Optional.of(unreadable + " file(s) in " + folder + " cannot be read and stay there."
                        + " Give Letterbox's user the right to read them.");
    }

    /** Deletes one unless it is another by now. */
    public static void delete(Seen seen) throws IOException {
        if (stamp(seen.file()).filter(now -> now.key().equals(seen.key())).isPresent()) {
            Files.deleteIfExists(seen.file());
        }
    }

    private static Optional<Seen> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new Seen(file, found.lastModifiedTime().toMillis(), found.size()))
                    : Optional.empty();
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }
}
