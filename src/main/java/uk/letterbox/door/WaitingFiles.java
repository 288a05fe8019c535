package uk.letterbox.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The plain files of a folder, the oldest first. All that waits is looked for once and then worked off: to look for it again
 * each time would take the longer the more there is. Links and folders are left alone; one that cannot be read keeps none
 * back.
 */
public final class WaitingFiles {

    private static final int MOST_FILES = 256;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final String names;
    private final Opening opening;
    private final Queue<Path> found = new ArrayDeque<>();
    private int unreadable;
    private int unreadableBefore;

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

    /** A file, and its first bytes. */
    public record Opened(Seen seen, byte[] bytes) {}

    /**
     * What may be taken in one go: as many as fit.
     *
     * @param wanted of which files anything is read
     * @param most bytes that are read of one
     */
    public List<Opened> next(Predicate<Seen> wanted, ToIntFunction<Seen> most) throws IOException {
        if (found.isEmpty()) {
            look();
        }
        List<Opened> next = new ArrayList<>();
        long bytes = 0;
        while (!found.isEmpty() && next.size() < MOST_FILES) {
            Optional<Seen> seen = stamp(found.element()).filter(wanted);
            long size =
                    seen.map(one -> Math.min(one.size(), most.applyAsInt(one))).orElse(0L);
            if (!next.isEmpty() && bytes + size > MOST_BYTES) {
                return next;
            }
            found.remove();
            seen.flatMap(one -> open(one, most.applyAsInt(one))).ifPresent(next::add);
            bytes += size;
        }
        return next;
    }

    /** From here on everything that waits is looked for again: what was taken last is not done. */
    public void startOver() {
        found.clear();
    }

    private void look() throws IOException {
        unreadableBefore = unreadable;
        unreadable = 0;
        List<Seen> seen = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                stamp(file).ifPresent(seen::add);
            }
        }
        seen.sort(Comparator.comparingLong(Seen::modified).thenComparing(Seen::file));
        seen.forEach(one -> found.add(one.file()));
    }

    private Optional<Opened> open(Seen seen, int most) {
        try (InputStream in = opening.open(seen.file())) {
            return Optional.of(new Opened(seen, in.readNBytes(most)));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        } catch (IOException closed) {
            unreadable++;
            return Optional.empty();
        }
    }

    /** What is said of files that could not be read since all that waited was looked for before last. */
    public Optional<String> trouble() {
        int most = Math.max(unreadable, unreadableBefore);
        return most == 0
                ? Optional.empty()
                : Optional.of(most + " file(s) in " + folder + " cannot be read and stay there."
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
