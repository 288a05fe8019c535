package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;

class DiscardCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_dead_is_given_up_with_the_reason_of_who_did_it(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.and(letterbox);

            Said said = home.type("discard", dead, "--reason", "sold, yesterday = gone");

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).isEqualTo(dead + " is discarded.");
            assertThat(home.type("show", dead).out()).contains("DISCARDED", "sold, yesterday = gone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_at_letmc_or_unknown_stays_as_it_is(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String delivered = home.photo(DeliveryState.DELIVERED);
            home.and(letterbox);

            Said said = home.type("discard", delivered, "--json");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.json().path("error").asText()).contains("DELIVERED");
            assertThat(home.type("discard", "d-none").exitCode()).isEqualTo(1);
            assertThat(home.type("discard").exitCode()).isEqualTo(2);
            assertThat(home.state(delivered)).isEqualTo(DeliveryState.DELIVERED);
        }
    }
}
