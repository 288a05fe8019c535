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

    @ParameterizedTest
    @EnumSource
    void shoots_are_listed_with_how_far_they_have_come_and_shown_with_their_files(Letterbox letterbox)
            throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String delivered = home.photo(DeliveryState.DELIVERED);
            String held = home.held();
            home.and(letterbox);

            JsonNode shoots = home.type("list", "shoots", "--json").json().path("shoots");
            String waiting = shoots.at("/0/id").asText();
            Said shown = home.type("show", waiting);

            assertThat(shoots.findValuesAsText("state")).containsExactly("NEEDS_SOMEONE", "COMPLETE");
            assertThat(shoots.at("/1/counts/live").asInt()).isEqualTo(1);
            assertThat(home.type("list", "shoots", "--limit", "1").out())
                    .startsWith(waiting)
                    .endsWith("Of 1 file: 1 waiting.");
            assertThat(shown.exitCode()).isZero();
            assertThat(shown.out()).startsWith(waiting).contains(held, "WAITING", "BS8-12 is not known");
            assertThat(home.type("show", held).out()).contains("shoot: " + waiting);
            JsonNode file = home.type("show", shoots.at("/1/id").asText(), "--json")
                    .json()
                    .at("/files/0");
            assertThat(file.path("deliveryId").asText()).isEqualTo(delivered);
            assertThat(home.type("list", "shoots", "--state", "DEAD").exitCode())
                    .isEqualTo(2);
            assertThat(home.type("list", "houses").exitCode()).isEqualTo(2);
        }
    }
}
