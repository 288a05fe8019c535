package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.journal.JournalLocation;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** A journal and its home folder belong together, and to one person. */
class HomeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("uk.letterbox.journal.JournalDatabases#both")
    void a_journal_is_not_opened_from_another_home(Supplier<JournalLocation> databases) throws Exception {
        JournalLocation database = databases.get();
        Map<String, String> settings = Map.of(
                "LETTERBOX_DATABASE_URL", database.url(),
                "LETTERBOX_DATABASE_USER", database.user(),
                "LETTERBOX_DATABASE_PASSWORD", database.password().reveal());
        Path home = Files.createDirectory(folder.resolve("home"));
        Path another = Files.createDirectory(folder.resolve("another"));
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard())) {
            TestLetterbox.start(home, letmc, settings).close();
            TestLetterbox.start(home, letmc, settings).close();

            assertThatThrownBy(() -> TestLetterbox.start(another, letmc, settings))
                    .hasMessageContaining("goes with another home folder than " + another)
                    .hasMessageContaining("LETTERBOX_HOME");
        }
    }

    @Test
    void nobody_else_on_the_machine_can_read_what_it_keeps() throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(folder, letmc)) {

            letterbox.drop("lettings/0004-f421-2742-3f00/photos/1.jpg", Pictures.jpeg(1));

            for (String file : new String[] {"journal.db", "journal.db-wal", "journal.db-shm", "home.key"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .as(file)
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("spool"))))
                    .isEqualTo("rwx------");
        }
    }
}
