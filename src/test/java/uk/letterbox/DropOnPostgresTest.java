package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.shoot.Zips;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Names of files, and words in them, that a PostgreSQL does not store. */
class DropOnPostgresTest {

    @TempDir
    private Path home;

    @Test
    void a_name_or_a_word_that_the_database_cannot_store_keeps_nothing_back() throws Exception {
        JournalLocation database = JournalDatabases.postgres();
        Map<String, String> settings = new HashMap<>(Map.of(
                "LETTERBOX_DATABASE_URL", database.url(),
                "LETTERBOX_DATABASE_USER", database.user(),
                "LETTERBOX_DATABASE_PASSWORD", database.password().reveal()));
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
                TestLetterbox letterbox = TestLetterbox.start(home, letmc, settings, "doors: { drop: {} }")) {
            drop(letterbox, "properties.csv", "BS8-12,lettings,0004-f421-2742-3f00\nB\0S,sales,x\n");
            drop(letterbox, "drop/inbox/a/a.jpg", "x");
            drop(
                    letterbox,
                    "drop/inbox/a/manifest.json",
                    "{\"property\":\"\\u0000\",\"files\":[{\"file\":\"a.jpg\"}]}");
            drop(letterbox, "drop/inbox/lettings/BS8-12/portalmedia/links.txt", "A\0 tour https://example.com/1\n");
            byte[] zip = Zips.of(Map.of("lettings/BS8-12/photos/a?b.jpg", Pictures.jpeg(1)));
            String text = new String(zip, StandardCharsets.ISO_8859_1).replace("a?b.jpg", "a\0b.jpg");
            Files.write(
                    letterbox.agencyHome().resolve("drop/inbox/all.zip"), text.getBytes(StandardCharsets.ISO_8859_1));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> letterbox.arrivals().size() == 4);
            await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.deliveries().stream()
                    .noneMatch(one -> one.state().open()));
            assertThat(letterbox.arrivals())
                    .filteredOn(one -> one.outcome() == ArrivalOutcome.REFUSED)
                    .hasSize(2);
        }
    }

    private static void drop(TestLetterbox letterbox, String name, String text) throws IOException {
        Path file = letterbox.agencyHome().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
