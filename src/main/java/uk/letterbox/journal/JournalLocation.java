package uk.letterbox.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import uk.letterbox.settings.Secret;

/**
 * Where the journal is.
 *
 * @param url a JDBC URL
 * @param user empty on SQLite
 */
public record JournalLocation(String url, String user, Secret password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /** The embedded journal in a folder. */
    public static JournalLocation in(Path home) {
        return new JournalLocation(SQLITE + home.resolve("journal.db"), "", new Secret(""));
    }

    /** Whether this process is the only one that may use it. */
    public boolean embedded() {
        return url.startsWith(SQLITE);
    }

    /**
     * Makes the file of an embedded journal its owner's alone, where the file system knows permissions; SQLite gives the
     * files beside it the same. Before it is opened, so that there is no moment at which others can read it.
     */
    void keepToOwner() throws IOException {
        Path file = Path.of(url.substring(SQLITE.length()));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
