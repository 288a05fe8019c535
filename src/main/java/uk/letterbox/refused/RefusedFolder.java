package uk.letterbox.refused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

import uk.letterbox.spool.Sha256;

/**
 * {@code drop/refused}: what was not taken, at the same path as in the inbox, each beside a note that says why. The note
 * is written first and the file renamed into place after it, so that a crash in between leaves a note without a file,
 * which the next try uses again, and never a file without a note.
 */
public final class RefusedFolder {

    /** The ending of the note beside a refused file. */
    public static final String REASON = ".reason.txt";

    private static final String UNFINISHED = ".reason.part";

    private final Path refused;

    public RefusedFolder(Path refused) {
        this.refused = refused;
    }

    /** Moves a file, link or folder of the inbox here; both lie on one disk, so it is there or here at any moment. */
    public synchronized void take(Path file, String name, String reason) throws IOException {
        Path target = free(name);
        explain(target, name, reason);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Puts spooled bytes here; done again after a crash, it leaves one file.
     *
     * @return where they are
     */
    public synchronized Path put(Path bytes, String sha256, String name, String reason) throws IOException {
        return put(partial -> Files.copy(bytes, partial, StandardCopyOption.REPLACE_EXISTING), sha256, name, reason);
    }

    /** The same with bytes that lie nowhere else. */
    public synchronized Path put(byte[] bytes, String name, String reason) throws IOException {
        String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
        return put(partial -> Files.write(partial, bytes), sha256, name, reason);
    }

    /** Gives a refused file and its note another name in the same folder; the note keeps its date. */
    public synchronized void rename(Path file, String other) throws IOException {
        Path target = file.resolveSibling(other);
        for (int number = 2; taken(target); number++) {
            target = file.resolveSibling(FittingName.numbered(other, number));
        }
        Files.copy(noteOf(file), noteOf(target), StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(noteOf(file));
    }

    private interface Writing {
        void to(Path partial) throws IOException;
    }

    private Path put(Writing bytes, String sha256, String name, String reason) throws IOException {
        Path folder = folderOf(name);
        Path target = folder.resolve(fileNameOf(folder, name));
        for (int number = 2; taken(target); number++) {
            if (holds(target, sha256)) {
                explain(target, name, reason);
                return target;
            }
            target = folder.resolve(FittingName.numbered(fileNameOf(folder, name), number));
        }
        explain(target, name, reason);
        Path partial = folder.resolve(UNFINISHED);
        bytes.to(partial);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path free(String name) throws IOException {
        Path folder = folderOf(name);
        String fileName = fileNameOf(folder, name);
        Path target = folder.resolve(fileName);
        for (int number = 2; taken(target); number++) {
            target = folder.resolve(FittingName.numbered(fileName, number));
        }
        return target;
    }

    /** Makes the folders of a path one by one, so that a link or file in the way is gone round and not through. */
    private Path folderOf(String name) throws IOException {
        String[] parts = name.split("/", -1);
        Path folder = refused;
        for (int i = 0; i < parts.length - 1; i++) {
            folder = folderIn(folder, FittingName.of(folder, parts[i]));
        }
        return folder;
    }

    private static Path folderIn(Path parent, String name) throws IOException {
        for (int number = 1; ; number++) {
            Path folder = parent.resolve(number == 1 ? name : FittingName.numbered(name, number));
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException there) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    return folder;
                }
            }
        }
    }

    private static String fileNameOf(Path folder, String name) {
        return FittingName.of(folder, name.substring(name.lastIndexOf('/') + 1));
    }

    /** A name is taken by a file, and by a refused file that is named like the note this one would get. */
    private static boolean taken(Path target) {
        Path note = noteOf(target);
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(note, LinkOption.NOFOLLOW_LINKS)
                || Files.exists(noteOf(note), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path noteOf(Path target) {
        return target.resolveSibling(target.getFileName() + REASON);
    }

    private static boolean holds(Path target, String sha256) throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return Sha256.of(file).equals(sha256);
        }
    }

    private static void explain(Path target, String name, String reason) throws IOException {
        String text = name + "\n\nThis was not sent to letMC.\n\nWhy, and what to do: " + reason
                + "\n\nThen put it where you had put it before. The file beside this note is the one you sent, unchanged.\n";
        Path partial = target.resolveSibling(UNFINISHED);
        Files.deleteIfExists(partial);
        Files.writeString(partial, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(partial, noteOf(target), StandardCopyOption.ATOMIC_MOVE);
    }
}
