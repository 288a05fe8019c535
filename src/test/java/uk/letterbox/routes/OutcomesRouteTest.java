package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.EventsOffered;
import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.journal.Notices;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** What became of an event lands in the agency's folder of outcomes, whatever breaks on the way. */
class OutcomesRouteTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Draft PHOTO =
            new Draft(Kind.PHOTO, PROPERTY, new Media(Side.LETTINGS, "1.jpg", "", "image/jpeg", ""));

    @TempDir
    Path home;

    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private final Ids ids = new Ids();
    private TestLetterbox letterbox;

    @BeforeEach
    void start() throws Exception {
        letterbox = TestLetterbox.start(home, letmc);
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void the_end_of_a_delivery_is_a_file_within_two_seconds_and_then_forgotten() throws Exception {
        new EventsOffered(letterbox).take(Pictures.jpeg(1), PHOTO);
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        await().atMost(Duration.ofSeconds(2)).until(() -> outcomes().size() == 1 && forgotten());

        Path file = outcomes().get(0);
        JsonNode event = new ObjectMapper().readTree(file.toFile());
        assertThat(event.path("type").asText()).isEqualTo("letterbox.delivery.delivered");
        assertThat(event.path("data").path("letmcId").asText())
                .isEqualTo(letmc.state().property(PROPERTY).photos().get(0).id());
        assertThat(file.getFileName().toString())
                .matches("\\d{8}T\\d{6}\\.\\d{3}Z-" + event.path("id").asText() + "\\.json");
    }

    @Test
    void a_broken_folder_loses_nothing_and_fails_no_delivery() throws Exception {
        Log aftermath = Log.of("letterbox.aftermath");
        Path folder = Files.createDirectories(letterbox.agencyHome().resolve("events"))
                .resolve("outcomes");
        Files.writeString(folder, "in the way");
        refused("first");
        new EventsOffered(letterbox).take(Pictures.jpeg(1), PHOTO);

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        await().atMost(LONGEST)
                .until(() -> aftermath.says("WARN", "outcomes-from-journal-demo failed and is tried again"));
        Files.delete(folder);

        await().atMost(LONGEST).until(() -> forgotten() && outcomes().size() == 2);
        assertThat(types()).containsExactly("letterbox.arrival.refused", "letterbox.delivery.delivered");
        aftermath.close();
    }

    @Test
    void one_that_was_sent_and_not_marked_is_sent_again_with_its_id_before_any_other() throws Exception {
        letterbox.refusing("DELETE", "notice");
        refused("first");
        await().atMost(LONGEST).until(() -> outcomes().size() == 1);
        Path sent = outcomes().get(0);
        String text = Files.readString(sent);
        refused("second");
        Files.delete(sent);
        await().atMost(LONGEST).until(() -> Files.exists(sent));
        assertThat(outcomes()).containsExactly(sent);

        letterbox.close();
        letterbox = TestLetterbox.start(home, letmc);
        letterbox.office().journal().write(handle -> handle.execute("DROP TRIGGER refuses_delete_notice"));

        await().atMost(LONGEST).until(() -> forgotten() && outcomes().size() == 2);
        assertThat(outcomes().get(0)).isEqualTo(sent).hasContent(text);
    }

    @Test
    void a_damaged_memo_keeps_nothing_back() throws Exception {
        refused("first", "{\"id\":");
        refused("second");

        await().atMost(LONGEST).until(() -> forgotten() && outcomes().size() == 2);
        JsonNode first = new ObjectMapper().readTree(outcomes().get(0).toFile()).path("data");
        assertThat(first.path("reason").asText()).isEqualTo("first");
        assertThat(first.has("causeId")).isFalse();
    }

    private void refused(String reason) {
        refused(reason, "{\"id\":\"" + reason + "\"}");
    }

    private void refused(String reason, String memo) {
        String id = ids.arrival();
        letterbox
                .office()
                .arrivals()
                .accept(List.of(new Offer(
                                id,
                                TestLetterbox.AGENCY,
                                "events",
                                reason,
                                "",
                                "key of " + id,
                                "",
                                0,
                                new Proposal.Refuse(reason))
                        .noting(memo)));
    }

    private boolean forgotten() {
        return new Notices(letterbox.office().journal())
                .due(TestLetterbox.AGENCY, 10)
                .isEmpty();
    }

    private List<String> types() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return outcomes().stream()
                .map(file -> {
                    try {
                        return json.readTree(file.toFile()).path("type").asText();
                    } catch (IOException failed) {
                        throw new java.io.UncheckedIOException(failed);
                    }
                })
                .toList();
    }

    /** Whole files, by name. */
    private List<Path> outcomes() throws IOException {
        Path folder = letterbox.agencyHome().resolve("events/outcomes");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
