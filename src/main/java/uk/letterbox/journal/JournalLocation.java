package uk.letterbox.journal;

import java.nio.file.Path;

import uk.letterbox.settings.Secret;

/**
 * Where the journal is.
 *
 * @param url a JDBC URL
 * @param user empty on SQLite
 */
public record JournalLocation(String url, String user, Secret password) {

    /** The embedded journal in a folder. */
    public static JournalLocation in(Path home) {
        return new JournalLocation("jdbc:sqlite:" + home.resolve("journal.db"), "", new Secret(""));
    }

    /** Whether this process is the only one that may use it. */
    public boolean embedded() {
        return url.startsWith("jdbc:sqlite:");
    }
}
