package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;

/** {@code release} and {@code refuse}. */
class HeldCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void a_held_photo_goes_to_the_property_that_somebody_names() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(Letterbox.RUNNING);

            Said said = home.type("release", held, "propertyId=" + OneHome.PROPERTY);

            assertThat(said.exitCode()).as(said.out()).isZero();
            assertThat(said.out()).isEqualTo(held + " goes on.");
            await().until(() -> home.asked(office -> office.search().deliveriesOf(held)).stream()
                    .anyMatch(one -> one.state() == DeliveryState.DELIVERED));
            assertThat(home.letmc().state().property(OneHome.PROPERTY).photos()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_what_was_missing_it_stays_held(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(letterbox);

            Said said = home.type("release", held, "--json");

            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.json().path("error").asText()).contains("still has to be held", "BS8-12");
            assertThat(home.type("release", held).out()).endsWith(".").doesNotEndWith("..");
            assertThat(home.type("list").out()).contains(held);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_one_is_given_back_with_its_bytes_and_the_reason(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String held = home.held();
            home.and(letterbox);

            Said said = home.type("refuse", held, "--reason", "We do not let that any more.");

            assertThat(said.exitCode()).isZero();
            Path refused = home.agencyHome().resolve("drop/refused/lettings/BS8-12/photos/1.jpg");
            assertThat(refused).exists();
            assertThat(said.out())
                    .isEqualTo(held + " is refused. It lies in " + refused + ", beside a note that says why.");
            assertThat(refused.resolveSibling("1.jpg.reason.txt")).content().contains("We do not let that any more.");
            assertThat(home.type("refuse", held).out()).contains("it is REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_id_that_nothing_has_is_a_finding(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            for (String command : new String[] {"release", "refuse"}) {
                Said said = home.type(command, "a-none");

                assertThat(said.exitCode()).isEqualTo(1);
                assertThat(said.out()).contains("there is no arrival a-none");
                assertThat(home.type(command).exitCode()).isEqualTo(2);
            }
        }
    }
}
