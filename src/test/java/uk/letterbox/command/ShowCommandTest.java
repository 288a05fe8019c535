package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;

class ShowCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_delivery_is_shown_with_its_reason_and_where_its_bytes_are(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.and(letterbox);

            Said said = home.type("show", dead);

            assertThat(said.exitCode()).isZero();
            assertThat(said.out())
                    .contains(dead, "DEAD", "HTTP 404: what for", home.spool().toString());
            assertThat(home.type("show", dead, "--json").json().path("state").asText())
                    .isEqualTo("DEAD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_arrival_is_shown_with_why_it_is_held(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(letterbox);

            assertThat(home.type("show", held).out()).contains(held, "HELD", "BS8-12 is not known");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_nothing_has_is_a_finding(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Said said = home.type("show", "d-01ARZ3NDEKTSV4RRFFQ69G5FAV");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.out()).contains("d-01ARZ3NDEKTSV4RRFFQ69G5FAV", "letterbox list");
            assertThat(home.type("show").exitCode()).isEqualTo(2);
        }
    }
}
