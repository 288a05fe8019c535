package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The settings that are shipped, held to the rules of the house. */
class SettingsTest {

    @Test
    void no_key_is_set_twice() throws IOException {
        assertThat(Settings.shipped().twice()).isEmpty();
    }

    @Test
    void no_secret_is_shipped() throws IOException {
        assertThat(Settings.shipped().bareSecrets()).isEmpty();
    }

    @Test
    void a_key_set_twice_and_a_secret_written_out_are_found() {
        Settings settings = Settings.of(List.of("# a = 1", "a = 1", "a = 2", "mail.password = hunter2", "api.token ="));

        assertThat(settings.twice()).containsExactly("a");
        assertThat(settings.bareSecrets()).containsExactly("mail.password");
    }
}
