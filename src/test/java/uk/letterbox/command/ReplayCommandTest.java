package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_dead_is_sent_by_the_letterbox_that_runs() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.and(Letterbox.RUNNING);

            Said said = home.type("replay", dead);

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).isEqualTo(dead + " is sent again.");
            await().until(() -> home.state(dead) == DeliveryState.DELIVERED);
            assertThat(home.letmc().state().property(OneHome.PROPERTY).photos()).hasSize(1);
        }
    }

    @Test
    void on_a_stopped_letterbox_it_waits_to_be_sent() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String discarded = home.photo(DeliveryState.DISCARDED);

            assertThat(home.type("replay", discarded, "--json")
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("READY");

            assertThat(home.state(discarded)).isEqualTo(DeliveryState.READY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_delivered_unknown_or_without_bytes_is_not_sent_again(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String delivered = home.photo(DeliveryState.DELIVERED);
            String withoutBytes = home.photo(DeliveryState.DEAD);
            emptySpool(home);
            home.and(letterbox);

            Said ofDelivered = home.type("replay", delivered);
            Said ofNone = home.type("replay", "d-none");
            Said ofNoBytes = home.type("replay", withoutBytes);

            assertThat(ofDelivered.exitCode()).isEqualTo(1);
            assertThat(ofDelivered.out()).contains("left as it is");
            assertThat(ofNone.exitCode()).isEqualTo(1);
            assertThat(ofNone.out()).contains("there is no delivery d-none");
            assertThat(ofNoBytes.exitCode()).isEqualTo(1);
            assertThat(ofNoBytes.out()).contains("bytes", "again");
            assertThat(home.state(withoutBytes)).isEqualTo(DeliveryState.DEAD);
        }
    }

    private static void emptySpool(OneHome home) throws Exception {
        try (Stream<Path> files = Files.list(home.spool())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
