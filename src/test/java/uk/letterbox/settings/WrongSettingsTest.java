package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongSettingsTest {

    @TempDir
    private Path config;

    @Test
    void a_problem_names_file_line_key_what_is_wrong_and_what_is_right() throws IOException {
        List<String> problems = problems("# one\nletmc.window = \\\n   1 minute\n\nletmc.tag = yes", Map.of());

        assertThat(problems)
                .containsExactly(
                        config.resolve("application.properties")
                                + ":2: letmc.window is \"1 minute\" but must be a duration"
                                + " from 100ms to 3650d, written like 500ms, 5s, 2m, 1h or 30d. Right: letmc.window = 60s",
                        config.resolve("application.properties") + ":5: letmc.tag is \"yes\" but must be true or false."
                                + " Right: letmc.tag = true");
    }

    @Test
    void a_problem_of_the_environment_names_the_variable() throws IOException {
        assertThat(problems("", Map.of("LETMC_REQUESTS", "many")))
                .containsExactly("environment: LETMC_REQUESTS is \"many\" but must be a whole number from 0 to 10000."
                        + " Right: LETMC_REQUESTS=50");
    }

    @ParameterizedTest
    @CsvSource({
        "letmc.requests, 10001",
        "letmc.requests, -1",
        "letmc.requests, ''",
        "letmc.window, 99ms",
        "letmc.in-flight, 0",
        "letmc.in-flight, 65",
        "letmc.timeout, 499ms",
        "letterbox.http-port, 65536",
        "letterbox.http-host, ''",
        "letterbox.home, ''",
        "letterbox.largest-upload, 0MB",
        "letterbox.held-for, 9999d",
        "letmc.codec, json",
        "letmc.auth, cookie",
        "letterbox.alert-smtp-url, http://mail.example.com",
        "letterbox.alert-smtp-url, smtp:x",
        "letterbox.alert-webhook, http://example.com/x",
        "letterbox.alert-to, nobody",
        "letterbox.database-url, postgres://localhost/x",
        "letmc.base-url, ''",
        "letmc.base-url, https:///x",
        "letmc.base-url, https://me@example.com",
        "letmc.base-url, https://example.com?x",
        "letmc.base-url, https://localhost:99999",
        "letmc.base-url, ftp://localhost"
    })
    void a_value_out_of_its_range_is_refused(String key, String value) throws IOException {
        assertThat(problems(key + " = " + value, Map.of()))
                .singleElement()
                .asString()
                .contains(":1: " + key + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "letmc.requests, 10000",
        "letmc.window, 100ms",
        "letmc.in-flight, 64",
        "letmc.timeout, 500ms",
        "letterbox.http-port, 0",
        "letterbox.http-port, 65535",
        "letmc.settle, 0s",
        "letmc.reserve, 49",
        "letmc.codec, raw",
        "letmc.auth, query:api_key",
        "letterbox.alert-webhook, http://localhost:9/x",
        "letmc.base-url, http://127.0.0.1:8081",
        "letmc.base-url, http://[::1]:8081/letmc",
        "letterbox.database-url, jdbc:sqlite:/srv/x.db"
    })
    void a_value_at_the_edge_of_its_range_is_taken(String key, String value) throws IOException {
        assertThat(problems(key + " = " + value, Map.of())).isEmpty();
    }

    @Test
    void plain_http_to_another_machine_is_refused_and_its_address_not_repeated() throws IOException {
        assertThat(problems("letmc.base-url = http://u:hush@example.com", Map.of()))
                .singleElement()
                .asString()
                .contains("must be an https address", "http only to localhost", "https://live-api.letmc.com")
                .doesNotContain("hush");
    }

    @Test
    void no_limit_is_taken_only_with_this_machine() throws IOException {
        assertThat(problems("letmc.requests = 0", Map.of()))
                .singleElement()
                .asString()
                .contains("letmc.requests may be 0");
        assertThat(problems("letmc.requests = 0\nletmc.base-url = http://localhost:1", Map.of()))
                .isEmpty();
    }

    @Test
    void the_reserve_leaves_something_to_send_with() throws IOException {
        assertThat(problems("letmc.requests = 5", Map.of("LETMC_RESERVE", "5")))
                .containsExactly(
                        "environment: LETMC_RESERVE is 5 but must be less than letmc.requests (5), or no photo is"
                                + " ever sent. Right: LETMC_RESERVE=2");
    }

    @Test
    void alerts_by_mail_need_somebody_to_get_them() throws IOException {
        assertThat(problems("letterbox.alert-smtp-url = smtp://localhost:25", Map.of()))
                .singleElement()
                .asString()
                .contains("application.properties: letterbox.alert-to must name somebody");
    }

    @ParameterizedTest
    @CsvSource({
        "letmc.request, letmc.requests = 50",
        "letmc.in.flight, letmc.in-flight = 16",
        "Letmc.window, letmc.window = 60s",
        "letterbox.photographer-name, no such line",
        "letmc, no such line"
    })
    void an_unknown_key_names_the_nearest_known_one(String key, String right) throws IOException {
        assertThat(problems(key + " = 1", Map.of()))
                .singleElement()
                .asString()
                .contains(":1: " + key + " is no setting")
                .endsWith("Right: " + right);
    }

    @Test
    void an_unknown_variable_with_our_prefix_is_a_problem() throws IOException {
        assertThat(problems("", Map.of("LETMC_WINDOWS", "60s", "PATH", "/bin", "LETTERBOX", "x")))
                .containsExactly("environment: LETMC_WINDOWS is no setting; the nearest is LETMC_WINDOW."
                        + " Right: LETMC_WINDOW=60s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LETTERBOX_JAVA_OPTS",
                "LETMC_API_KEY_CLIFTON",
                "LETMC_SHORT_NAME_2",
                "LETTERBOX_PORT",
                "LETTERBOX_SERVICE_HOST",
                "LETTERBOX_SERVICE_PORT_HTTP",
                "LETTERBOX_PORT_8080_TCP_ADDR"
            })
    void a_variable_that_others_set_is_none(String variable) throws IOException {
        assertThat(problems("", Map.of(variable, "x"))).isEmpty();
    }

    @Test
    void a_key_that_stands_twice_is_a_problem() throws IOException {
        assertThat(problems("letmc.window = 60s\nletmc.window = 50s", Map.of()))
                .singleElement()
                .asString()
                .contains("application.properties:2: letmc.window stands there twice", "application.properties:1");
    }

    @Test
    void a_secret_in_the_file_itself_is_refused_and_not_repeated() throws IOException {
        assertThat(problems("letmc.api-key = hush", Map.of()))
                .singleElement()
                .asString()
                .contains(":1: letmc.api-key is a secret", "Right: letmc.api-key = {{file:letmc.key}}")
                .doesNotContain("hush");
    }

    @Test
    void a_reference_that_leads_nowhere_says_so() throws IOException {
        Path open = Files.writeString(config.resolve("open.key"), "hush");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path empty = Files.writeString(config.resolve("empty.key"), " \n");
        Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rw-------"));

        assertThat(broken("{{env:NOT_THERE}}")).contains("names the environment variable NOT_THERE, which is not set");
        assertThat(broken("{{file:no.key}}")).contains(config.resolve("no.key") + ", which is not there");
        assertThat(broken("{{file:open.key}}"))
                .contains("every user of this machine can read", "chmod 600 " + open)
                .doesNotContain("hush");
        assertThat(broken("{{file:empty.key}}")).contains("does not hold one short value");
        assertThat(broken("{{file:\\u0000}}")).contains("no file can have");
        assertThat(broken("x{{env:NOT_THERE}}")).contains("is a secret that stands in the file itself");
    }

    @Test
    void half_a_reference_is_refused_outside_of_secrets_too() throws IOException {
        assertThat(problems("letterbox.home = /srv/{{env:WHERE}}", Map.of()))
                .singleElement()
                .asString()
                .contains("letterbox.home must be one whole {{env:NAME}} or {{file:name}}");
    }

    @Test
    void the_folder_of_the_file_cannot_be_set_in_the_file() throws IOException {
        assertThat(problems("letterbox.config = /etc", Map.of()))
                .singleElement()
                .asString()
                .contains("letterbox.config cannot be set in the file it leads to");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_a_problem() throws IOException {
        Path file = config.resolve("application.properties");
        assertThat(texts(config.resolve("nowhere")))
                .singleElement()
                .asString()
                .contains("nowhere: the configuration folder");
        assertThat(texts(config)).singleElement().asString().contains(file + ": the file is not there");

        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, 0});
        assertThat(texts(config)).singleElement().asString().contains(file + ": the file is not UTF-8 text");

        Files.writeString(file, "\nletmc.window = \\u00zz");
        assertThat(texts(config)).singleElement().asString().contains(file + ":2: this line has a \\u without");
    }

    @Test
    void no_file_however_odd_brings_more_than_problems_of_one_line() throws IOException {
        Random random = new Random(20260101);
        String alphabet = "letmc.window=60s letterbox:\\\\\n\r\t#!{{env:X}}\u0000\u2028é\"'";
        for (int i = 0; i < 500; i++) {
            StringBuilder file = new StringBuilder(random.nextBoolean() ? "letmc.codec = " : "");
            random.ints(random.nextInt(80), 0, alphabet.length()).forEach(at -> file.append(alphabet.charAt(at)));

            assertThat(problems(file.toString(), Map.of()))
                    .allSatisfy(text -> assertThat(text).doesNotContain("\n", "\r"));
        }
    }

    private String broken(String reference) throws IOException {
        List<String> problems = problems("letmc.api-key = " + reference, Map.of());
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<String> problems(String file, Map<String, String> environment) throws IOException {
        Files.writeString(config.resolve("application.properties"), file);
        return Settings.load(config, environment).problems().stream()
                .map(Problem::text)
                .toList();
    }

    private static List<String> texts(Path folder) {
        return Settings.load(folder, Map.of()).problems().stream()
                .map(Problem::text)
                .toList();
    }
}
