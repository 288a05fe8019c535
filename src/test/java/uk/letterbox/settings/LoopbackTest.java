package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.255.255.255", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void this_machine_is_loopback(String host) {
        assertThat(Loopback.isHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "127.0.0.1.example.com",
                "127.example.com",
                "localhost.example.com",
                "128.0.0.1",
                "127.0.0.256",
                "127.0.1",
                "2130706433",
                "::",
                "::2",
                "[::2]",
                "example.com"
            })
    void everything_else_is_not(String host) {
        assertThat(Loopback.isHost(host)).isFalse();
    }
}
