package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;

class ListCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_waits_for_a_person_is_listed_and_nothing_else(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            String unconfirmed = home.photo(DeliveryState.UNCONFIRMED);
            String delivered = home.photo(DeliveryState.DELIVERED);
            String held = home.held();
            home.and(letterbox);

            Said said = home.type("list");

            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .contains(dead, unconfirmed, held, "HTTP 404: what for")
                    .doesNotContain(delivered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_state_or_outcome_is_listed_alone_and_programs_can_read_it(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            home.photo(DeliveryState.DEAD);
            String delivered = home.photo(DeliveryState.DELIVERED);
            String held = home.held();
            home.and(letterbox);

            JsonNode ofState =
                    home.type("list", "--state", "delivered", "--json").json();
            JsonNode ofOutcome =
                    home.type("list", "--outcome", "HELD", "--json").json();

            assertThat(ofState.path("deliveries")).hasSize(1);
            assertThat(ofState.at("/deliveries/0/id").asText()).isEqualTo(delivered);
            assertThat(ofState.path("arrivals")).isEmpty();
            assertThat(ofOutcome.at("/arrivals/0/id").asText()).isEqualTo(held);
            assertThat(ofOutcome.path("deliveries")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_does_not_exist_is_wrong_use_and_the_right_ones_are_named(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Said state = home.type("list", "--state", "LOST");
            Said limit = home.type("list", "--limit", "0");

            assertThat(state.exitCode()).isEqualTo(2);
            assertThat(state.err()).contains("--state", "LOST", "UNCONFIRMED");
            assertThat(limit.exitCode()).isEqualTo(2);
            assertThat(limit.err()).contains("--limit", "at least 1");
        }
    }
}
