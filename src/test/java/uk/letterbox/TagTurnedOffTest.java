package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** What was sent without a tag is not looked for by its tag. */
class TagTurnedOffTest {

    private static final String FOLDER = "lettings/0004-f421-2742-3f00/photos/";
    private static final int UNTAGGED = 4;

    @TempDir
    private Path home;

    @Test
    void an_unclear_photo_sent_without_a_tag_is_there_once_though_the_tag_was_proven_before() throws Exception {
        SimulatorOptions options =
                SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)).withSeed(3);
        try (Simulator letmc = Simulator.start(options)) {
            try (TestLetterbox tagged = TestLetterbox.start(home, letmc)) {
                tagged.drop(FOLDER + "1.jpg", Pictures.jpeg(1));
                await().until(() -> tagged.all(1, DeliveryState.DELIVERED));
                tagged.drop(FOLDER + "2.jpg", Pictures.jpeg(2));
                await().until(() -> tagged.all(2, DeliveryState.DELIVERED));
            }
            letmc.setFaults(Fault.parse("addLettingsPhoto:after:reset:0.6"));

            try (TestLetterbox untagged = TestLetterbox.start(home, letmc, Map.of("LETMC_TAG", "false"))) {
                for (int i = 0; i < UNTAGGED; i++) {
                    untagged.drop(FOLDER + (10 + i) + ".jpg", Pictures.jpeg(10 + i));
                }
                await().atMost(Duration.ofSeconds(40)).until(() -> untagged.all(2 + UNTAGGED, DeliveryState.DELIVERED));
            }

            List<SimulatedMedium> photos =
                    letmc.state().property("0004-f421-2742-3f00").photos();
            assertThat(letmc.calls()).anyMatch(call -> call.fault().equals("after:reset"));
            assertThat(photos).hasSize(2 + UNTAGGED);
            assertThat(photos.stream().map(SimulatedMedium::sha256)).doesNotHaveDuplicates();
        }
    }
}
