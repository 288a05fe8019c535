package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.settings.Secret;

class LetmcSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://live-api.letmc.com",
                "http://localhost:8081",
                "http://127.0.0.1:8081/x",
                "http://[::1]:80"
            })
    void https_and_loopback_are_taken(String base) {
        assertThat(LetmcSettings.at(URI.create(base)).base()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://live-api.letmc.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1",
                "http://[2001:db8::1]"
            })
    void a_key_is_never_sent_unencrypted_to_another_machine(String base) {
        assertThatThrownBy(() -> LetmcSettings.at(URI.create(base)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unencrypted")
                .hasMessageContaining(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"live-api.letmc.com", "ftp://example.com", "https://u:p@example.com", "https://example.com?a=b"})
    void anything_but_scheme_host_and_path_is_refused(String base) {
        assertThatThrownBy(() -> LetmcSettings.at(URI.create(base)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\r\nInjected: yes", "schlüssel"})
    void a_key_that_no_header_can_carry_is_refused_without_showing_it(String key) {
        assertThatThrownBy(() -> new Account("demo", new Secret(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("demo")
                .satisfies(refused -> assertThat(
                                key.isEmpty() || !refused.getMessage().contains(key))
                        .isTrue());
    }

    @Test
    void the_words_of_the_settings_are_read() {
        assertThat(Codec.ofWord("json-base64")).contains(Codec.JSON_BASE64);
        assertThat(Codec.ofWord("xml")).isEmpty();
        assertThat(KeyCarrier.of("header:ApiKey")).contains(new KeyCarrier(true, "ApiKey"));
        assertThat(KeyCarrier.of("query:api_key")).contains(new KeyCarrier(false, "api_key"));
        assertThat(KeyCarrier.of("cookie:api_key")).isEmpty();
    }
}
