package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Two nodes on one PostgreSQL and one home folder. */
class TwoNodesEndToEndTest {

    private static final int PROPERTIES = 6;
    private static final int PHOTOS = 8;
    private static final int LIMIT = 20;

    @TempDir
    private Path home;

    @Test
    @Timeout(120)
    void they_share_the_work_and_the_budget_and_deliver_everything_once() throws Exception {
        JournalLocation database = JournalDatabases.postgres();
        SimulatorOptions options = SimulatorOptions.standard().withLimit(LIMIT, Duration.ofSeconds(2));
        Map<String, String> settings = Map.of(
                "LETTERBOX_DATABASE_URL", database.url(),
                "LETTERBOX_DATABASE_USER", database.user(),
                "LETTERBOX_DATABASE_PASSWORD", database.password().reveal(),
                "LETMC_REQUESTS", String.valueOf(LIMIT),
                "LETMC_WINDOW", "2s");
        try (Simulator letmc = Simulator.start(options);
                TestLetterbox one = TestLetterbox.start(home, letmc, settings);
                TestLetterbox other = TestLetterbox.start(home, letmc, settings)) {

            for (int i = 0; i < PROPERTIES * PHOTOS; i++) {
                one.drop(name(i), Pictures.jpeg(i));
            }

            await().atMost(Duration.ofSeconds(90)).until(() -> one.all(PROPERTIES * PHOTOS, DeliveryState.DELIVERED));
            List<SimulatedMedium> photos = letmc.state().properties().stream()
                    .map(SimulatedProperty::photos)
                    .flatMap(List::stream)
                    .toList();
            assertThat(photos).hasSize(PROPERTIES * PHOTOS);
            assertThat(photos.stream().map(SimulatedMedium::sha256)).doesNotHaveDuplicates();
            assertThat(letmc.windowMax()).isLessThanOrEqualTo(LIMIT);
            assertThat(letmc.calls()).allMatch(call -> call.status() == 200);
            assertThat(Stream.of(one, other).map(TestLetterbox::inbox)).allMatch(inbox -> inbox.startsWith(home));
        }
    }

    private static String name(int i) {
        return "lettings/0004-0000-0000-00" + (10 + i / PHOTOS) + "/photos/" + i + ".jpg";
    }
}
