package uk.letterbox.events;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The files that events may name by their paths (EIP Claim Check).
 *
 * @param folders below which they lie
 * @param opening how one of them is opened
 */
record ClaimedFiles(List<Path> folders, Opening opening) {

    ClaimedFiles(List<Path> folders) {
        this(folders, file -> FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** How a file is opened. */
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    /**
     * Reads one; it is taken literally: below an allowed folder by its real place, and not through a link.
     *
     * @param largest bytes; of a larger file one byte more is read, so that it is seen to be larger
     */
    byte[] read(String named, long largest) throws Unfit, IOException {
        Path file = place(named);
        try (FileChannel channel = opening.open(file)) {
            return Channels.newInputStream(channel).readNBytes(Math.toIntExact(largest + 1));
        } catch (AccessDeniedException | NoSuchFileException closed) {
            throw new Unfit("The file at the path of the event is there and cannot be read. Give Letterbox's user the"
                    + " right to read it, and send the event again.");
        }
    }

    private Path place(String named) throws Unfit, IOException {
        try {
            Path file = Path.of(named);
            if (file.isAbsolute() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Path real = file.toRealPath();
                for (Path allowed : folders) {
                    if (Files.isDirectory(allowed) && real.startsWith(allowed.toRealPath())) {
                        return real;
                    }
                }
            }
        } catch (InvalidPathException noPath) {
            throw new Unfit("The path of the event is none.");
        }
        throw new Unfit(
                "The path of the event is no file below a folder that the agency allows. Name a plain file by its"
                        + " whole path, and its folder in doors.events.paths of the agency's file.");
    }
}
