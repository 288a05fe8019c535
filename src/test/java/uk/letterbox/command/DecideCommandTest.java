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

class DecideCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_somebody_has_seen_at_letmc_counts_as_delivered_and_is_not_sent(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String unconfirmed = home.photo(DeliveryState.UNCONFIRMED);
            home.and(letterbox);

            Said said = home.type("decide", unconfirmed, "sent");

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).contains("counts as delivered");
            assertThat(home.state(unconfirmed)).isEqualTo(DeliveryState.DELIVERED);
            assertThat(home.letmc().calls()).isEmpty();
        }
    }

    @Test
    void what_nobody_finds_at_letmc_is_sent_again() throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String unconfirmed = home.photo(DeliveryState.UNCONFIRMED);
            home.and(Letterbox.RUNNING);

            assertThat(home.type("decide", unconfirmed, "resend").exitCode()).isZero();

            await().until(() -> home.state(unconfirmed) == DeliveryState.DELIVERED);
            assertThat(home.letmc().state().property(OneHome.PROPERTY).photos()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_unconfirmed_is_decided_and_only_in_two_ways(Letterbox letterbox) throws Exception {
        try (OneHome home = new OneHome(folder)) {
            String dead = home.photo(DeliveryState.DEAD);
            home.and(letterbox);

            Said ofDead = home.type("decide", dead, "sent", "--json");
            Said maybe = home.type("decide", dead, "maybe");

            assertThat(ofDead.exitCode()).isEqualTo(1);
            assertThat(ofDead.json().path("error").asText()).contains("only UNCONFIRMED");
            assertThat(maybe.exitCode()).isEqualTo(2);
            assertThat(maybe.err()).contains("maybe", "sent", "resend");
            assertThat(home.state(dead)).isEqualTo(DeliveryState.DEAD);
        }
    }
}
