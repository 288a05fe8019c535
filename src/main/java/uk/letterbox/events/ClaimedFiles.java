package uk.letterbox.events;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The files that events may name by their paths (EIP Claim Check).
 *
 * @param folders below which they lie
 */
record ClaimedFiles(List<Path> folders) {

    /**
     * Reads one; it is taken literally: below an allowed folder by its real place, and not through a link.
     *
     * @param largest bytes; of a larger file one byte more is read, so that it is seen to be larger
     */
    byte[] read(String named, long largest) throws Unfit, IOException {
        Path file = place(named);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return Channels.newInputStream(channel).readNBytes(Math.toIntExact(largest + 1));
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
