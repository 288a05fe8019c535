package uk.letterbox.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;

import uk.letterbox.settings.Secret;
import uk.letterbox.spool.Sha256;
import uk.letterbox.spool.WholeFile;

/**
 * The refresh token that a service gave in the place of the one in the agency's file, in a file for its owner alone. It
 * counts as long as the agency's file has the one that it came from.
 *
 * @param file two lines: the sum of the first token, and the present one; in a folder of its own
 */
record KeptToken(Path file) {

    /** The token to be used, where the agency's file has this one. */
    Secret instead(Secret first) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2 && lines.get(0).equals(sum(first)) ? new Secret(lines.get(1)) : first;
        } catch (NoSuchFileException neverReplaced) {
            return first;
        }
    }

    void replaced(Secret first, Secret present) throws IOException {
        Files.createDirectories(file.getParent());
        forOwnerAlone(file.getParent(), "rwx------");
        WholeFile.write(file, (sum(first) + "\n" + present.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
        forOwnerAlone(file, "rw-------");
    }

    private static void forOwnerAlone(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static String sum(Secret token) {
        return HexFormat.of().formatHex(Sha256.digest().digest(token.reveal().getBytes(StandardCharsets.UTF_8)));
    }
}
