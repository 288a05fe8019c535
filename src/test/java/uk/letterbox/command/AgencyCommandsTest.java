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

/** {@code pause}, {@code resume} and {@code status}. */
class AgencyCommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_paused_agency_says_why_and_goes_on_when_it_is_resumed(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            Said paused = home.type("pause", OneHome.AGENCY, "--reason", "moving house");
            String while_paused = home.type("status").out();
            Said resumed = home.type("resume", OneHome.AGENCY, "--json");

            assertThat(paused.exitCode()).isZero();
            assertThat(paused.out()).contains("letterbox resume demo");
            assertThat(while_paused).contains("demo: paused (moving house)");
            assertThat(resumed.json().path("paused").asBoolean(true)).isFalse();
            assertThat(home.type("status").out()).contains("demo: open");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_sent_for_a_paused_agency(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.type("pause", OneHome.AGENCY);
            home.and(letterbox);

            home.type("replay", dead);

            assertThat(home.state(dead)).isEqualTo(DeliveryState.READY);
            assertThat(home.letmc().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_agency_that_is_not_configured_is_a_finding_that_names_the_others(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder).and(letterbox)) {
            for (String command : new String[] {"pause", "resume"}) {
                Said said = home.type(command, "dmeo");

                assertThat(said.exitCode()).isEqualTo(1);
                assertThat(said.out()).contains("There is no agency dmeo", "There are: demo");
                assertThat(home.type(command).exitCode()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void status_counts_what_there_is_for_people_and_programs(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            home.photo(DeliveryState.DEAD);
            home.photo(DeliveryState.DEAD);
            home.held();
            home.and(letterbox);

            Said said = home.type("status");
            JsonNode json = home.type("status", "--json").json();

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).contains("DEAD=2", "HELD=1", "door drop of demo");
            assertThat(json.at("/deliveries/DEAD").asInt()).isEqualTo(2);
            assertThat(json.at("/arrivals/HELD").asInt()).isEqualTo(1);
            assertThat(json.at("/agencies/0/agency").asText()).isEqualTo("demo");
        }
    }
}
