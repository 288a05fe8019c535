package uk.letterbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.login.FailedLogins;
import uk.letterbox.settings.Secret;

class ConsoleGateTest {

    @TempDir
    private Path home;

    private Desktop open(String host) throws IOException {
        return new Desktop(home, host);
    }

    /** Sends a head as it is: an HTTP client writes no foreign Host. */
    private static String raw(int port, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/status",
                "/api/arrivals",
                "/api",
                "/api/",
                "//api/status",
                "/API/status",
                "/x",
                "/observe/health/"
            })
    void without_a_key_nothing_is_open_that_is_not_meant_to_be(String path) throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            HttpResponse<String> answer = desktop.stranger().get(path);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"letterbox\"");
        }
    }

    @Test
    void without_a_key_no_command_is_run() throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            assertThat(desktop.stranger()
                            .post("/api/commands/echo", "application/json", "{}")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void the_password_and_the_run_token_open_the_api_and_nothing_else_does() throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            assertThat(desktop.person().get("/api/status").statusCode()).isEqualTo(200);
            assertThat(desktop.stranger()
                            .with(Desktop.RUN_TOKEN)
                            .get("/api/status")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(desktop.stranger()
                            .with(Desktop.PASSWORD + "x")
                            .get("/api/status")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void who_guesses_has_to_wait_but_commands_of_this_machine_go_on() throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            for (int i = 0; i < FailedLogins.MOST; i++) {
                assertThat(desktop.stranger()
                                .with("guess" + i)
                                .get("/api/status")
                                .statusCode())
                        .isEqualTo(401);
            }

            HttpResponse<String> answer = desktop.person().get("/api/status");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(desktop.stranger()
                            .with(Desktop.RUN_TOKEN)
                            .get("/api/status")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.com", "127.0.0.1.evil.example.com", "localhost.evil.example.com:8080", ""})
    void a_foreign_name_for_this_machine_is_turned_away(String name) throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            String answer = raw(desktop.port(), "GET /observe/health/live HTTP/1.1\r\nHost: " + name);

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\"UP\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void this_machine_may_be_called_by_its_own_names(String name) throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            assertThat(raw(desktop.port(), "GET /observe/health/live HTTP/1.1\r\nHost: " + name))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void on_a_port_that_others_reach_metrics_need_a_key_and_any_name_is_taken() throws Exception {
        try (Desktop desktop = open("0.0.0.0")) {
            assertThat(desktop.stranger().get("/observe/metrics").statusCode()).isEqualTo(401);
            assertThat(desktop.person().get("/observe/metrics").statusCode()).isEqualTo(200);
            assertThat(raw(desktop.port(), "GET /observe/health/live HTTP/1.1\r\nHost: letterbox.example.com"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/observe/health", "/api/status", "/nothing"})
    void every_answer_carries_the_headers_that_protect_its_reader(String path) throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            HttpResponse<String> answer = desktop.stranger().get(path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void no_secret_is_in_any_answer() throws Exception {
        try (Desktop desktop = open("127.0.0.1")) {
            for (String path : new String[] {
                "/", "/observe/health", "/observe/metrics", "/api/status", "/api/arrivals", "/api/%ff", "/api/x"
            }) {
                HttpResponse<String> answer = desktop.person().get(path);
                assertThat(answer.body() + answer.headers().map())
                        .doesNotContain("canary", "Exception", "org.eclipse", "io.javalin");
            }
        }
    }

    @Test
    void keys_that_are_empty_are_not_taken() {
        assertThatThrownBy(() -> new ConsoleKeys(new Secret(""), new Secret("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsoleKeys(new Secret("x"), new Secret("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ConsoleKeys(new Secret("canary"), new Secret("canary")))
                .asString()
                .doesNotContain("canary");
    }
}
