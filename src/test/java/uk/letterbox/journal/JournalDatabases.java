package uk.letterbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;

/**
 * The databases a journal may be in, for tests that promise the same of each:
 * {@code @MethodSource("uk.letterbox.journal.JournalDatabases#both")}. Each parameter gives a new, empty database.
 */
public final class JournalDatabases {

    private JournalDatabases() {}

    /** Both, under the names people know. */
    public static Stream<Named<Supplier<JournalLocation>>> both() {
        return Stream.of(
                Named.of("SQLite", JournalDatabases::sqlite), Named.of("PostgreSQL", JournalDatabases::postgres));
    }

    /** A new file in a folder of the build. */
    public static JournalLocation sqlite() {
        try {
            Path build = Files.createDirectories(Path.of(System.getProperty("letterbox.build", "target"), "journals"));
            return JournalLocation.in(Files.createTempDirectory(build, "journal"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A new database on the server of the build. */
    public static JournalLocation postgres() {
        return PostgresServer.database();
    }
}
