package uk.letterbox.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings an archive into an inbox: a folder at a time, each file copied beside its place and renamed when all of its folder are
 * there, so that the door takes them as the one batch they are. It stays only so far ahead of the door, and what was brought in
 * is noted: begun again, it goes on where it stopped. A crash between the two brings a folder twice, and the door knows its
 * bytes.
 */
public final class Import {

    private static final int MOST_AHEAD = 500;

    private final Path inbox;
    private final ImportLog log;
    private final long leastFree;
    private final Ahead ahead;

    /**
     * @param log where it is noted what was brought in
     * @param patience how long to wait for a door that takes nothing
     * @param leastFree bytes of the disk that are left alone
     */
    public Import(Path inbox, Path log, Duration patience, long leastFree) throws IOException {
        this(inbox, log, patience, leastFree, MOST_AHEAD);
    }

    Import(Path inbox, Path log, Duration patience, long leastFree, int mostAhead) throws IOException {
        this.inbox = inbox;
        this.log = ImportLog.in(log);
        this.leastFree = leastFree;
        this.ahead = new Ahead(inbox, patience, mostAhead);
    }

    /** How far it is; {@code before} counts what an earlier run had brought in. */
    public record Progress(int files, long bytes, int before) {

        Progress and(Archive.Piece piece) {
            return new Progress(files + 1, bytes + piece.size(), before);
        }

        Progress andBefore(Archive.Piece piece) {
            return new Progress(files, bytes + piece.size(), before + 1);
        }
    }

    /** Why it stopped early. */
    public static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason);
        }
    }

    /**
     * Brings in what was not brought in before.
     *
     * @param told of each file
     * @throws Stopped when the door takes nothing, the disk is full or another file lies in a place; what to do is in it
     */
    public Progress run(Archive archive, Consumer<Progress> told) throws IOException, Stopped {
        Progress progress = new Progress(0, 0, 0);
        for (List<Archive.Piece> folder : archive.folders()) {
            List<Archive.Piece> fresh = new ArrayList<>();
            for (Archive.Piece piece : folder) {
                if (log.has(piece)) {
                    progress = progress.andBefore(piece);
                } else {
                    fresh.add(piece);
                }
            }
            told.accept(progress);
            progress = bring(fresh, progress, told);
        }
        return progress;
    }

    private Progress bring(List<Archive.Piece> folder, Progress before, Consumer<Progress> told)
            throws IOException, Stopped {
        Progress progress = before;
        if (folder.isEmpty()) {
            return progress;
        }
        ahead.waitForTheDoor();
        for (Archive.Piece piece : folder) {
            copy(piece);
            progress = progress.and(piece);
            told.accept(progress);
        }
        for (Archive.Piece piece : folder) {
            Path place = place(piece);
            Files.move(beside(place), place, StandardCopyOption.ATOMIC_MOVE);
            ahead.add(place, piece.size());
        }
        log.add(folder);
        return progress;
    }

    private void copy(Archive.Piece piece) throws IOException, Stopped {
        Path place = place(piece);
        Files.createDirectories(place.getParent());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !same(place, piece)) {
            throw new Stopped("Another file lies at " + place
                    + ". Let the door take it first (letterbox run), then import" + " again.");
        }
        if (Files.getFileStore(place.getParent()).getUsableSpace() - piece.size() < leastFree) {
            throw new Stopped(
                    "The disk of " + inbox + " is nearly full. Make room, then import again: it goes on here.");
        }
        Path beside = beside(place);
        Files.deleteIfExists(beside);
        try {
            Files.copy(piece.file(), beside, LinkOption.NOFOLLOW_LINKS);
        } catch (FileAlreadyExistsException other) {
            throw new Stopped("Another import is at work on " + place.getParent() + ". Wait for it.");
        }
        Files.setLastModifiedTime(beside, FileTime.fromMillis(piece.modified()));
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            out.force(true);
        }
    }

    /** Left there by a run that was killed before it could note it. */
    private static boolean same(Path place, Archive.Piece piece) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(place, piece.file()) < 0;
    }

    private Path place(Archive.Piece piece) {
        return inbox.resolve(piece.name());
    }

    private static Path beside(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }
}
