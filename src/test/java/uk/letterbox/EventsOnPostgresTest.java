package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Events whose texts a PostgreSQL does not store. */
class EventsOnPostgresTest {

    private static final String NUL = "\\u0000";
    private static final String LEAD = "\"leadType\":\"General\",\"lastName\":\"Example\",\"email\":\"a@example.com\"";
    private static final String TOUR =
            "\"side\":\"lettings\",\"propertyId\":\"0004-f421-2742-3f00\",\"type\":\"Virtual Tour\"";

    @TempDir
    private Path home;

    @Test
    void a_text_that_the_database_cannot_store_keeps_nothing_back() throws Exception {
        JournalLocation database = JournalDatabases.postgres();
        Map<String, String> settings = new HashMap<>(Map.of(
                "LETTERBOX_DATABASE_URL", database.url(),
                "LETTERBOX_DATABASE_USER", database.user(),
                "LETTERBOX_DATABASE_PASSWORD", database.password().reveal()));
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
                TestLetterbox letterbox = TestLetterbox.start(
                        home, letmc, settings, "doors: { events: {} }\nleads: { types: { General: General } }")) {
            put(letterbox, "1", "letmc.lead.create", LEAD + ",\"odd" + NUL + "\":1");
            put(letterbox, "2", "letmc.lead.create", LEAD + ",\"branch\":\"Atlantis" + NUL + "\"");
            put(letterbox, "3", "letmc.lead.create", LEAD + ",\"leadSource\":\"Pigeon" + NUL + "\"");
            put(letterbox, "4", "letmc.portalmedia.submit", TOUR + ",\"link\":\"https://example.com/" + NUL + "\"");
            put(letterbox, "5", "letmc.portalmedia.submit", TOUR + ",\"link\":\"https://example.com/" + NUL + "\"");
            put(
                    letterbox,
                    "x".repeat(199) + "\\ud83d\\ude00",
                    "letmc.lead.create",
                    LEAD.replace("Example", "Last \\ud83d"));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> letterbox.arrivals().size() == 6);
            await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.deliveries().stream()
                    .noneMatch(one -> one.state().open()));
            assertThat(letterbox.deliveries()).singleElement().matches(one -> one.state() == DeliveryState.DELIVERED);
        }
    }

    private static void put(TestLetterbox letterbox, String id, String type, String data) throws IOException {
        Path elsewhere = Files.writeString(
                letterbox.agencyHome().resolve("sending"),
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/crm\",\"type\":\"%s\",\"data\":{%s}}"
                        .formatted(id, type, data));
        Files.move(
                elsewhere,
                letterbox.agencyHome().resolve("events/inbox").resolve(Integer.toHexString(id.hashCode()) + ".json"),
                StandardCopyOption.ATOMIC_MOVE);
    }
}
