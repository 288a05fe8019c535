package uk.letterbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleHealthTest {

    private static final HealthCheck WELL = new HealthCheck("database", Optional::empty);

    @TempDir
    private Path home;

    private HttpResponse<String> ask(String path, HealthCheck... checks) throws Exception {
        try (Desktop desktop = new Desktop(home, "127.0.0.1", checks)) {
            return desktop.stranger().get(path);
        }
    }

    @Test
    void what_is_well_is_up() throws Exception {
        HttpResponse<String> answer = ask("/observe/health", WELL);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\",\"detail\":\"\"}]}");
    }

    @Test
    void one_check_that_is_not_well_is_enough_to_be_down() throws Exception {
        HttpResponse<String> answer =
                ask("/observe/health/ready", WELL, new HealthCheck("routes", () -> Optional.of("call is not running")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .startsWith("{\"status\":\"DOWN\"")
                .contains("{\"name\":\"routes\",\"status\":\"DOWN\",\"detail\":\"call is not running\"}");
    }

    @Test
    void no_checks_at_all_are_no_health() throws Exception {
        HttpResponse<String> answer = ask("/observe/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\",\"checks\":[]}");
    }

    @Test
    void a_check_that_breaks_is_down_and_shows_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = ask("/observe/health", new HealthCheck("disk", () -> {
            throw new IllegalStateException("canary");
        }));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("IllegalStateException").doesNotContain("canary");
    }

    @Test
    void a_process_that_answers_is_alive_whatever_is_wrong() throws Exception {
        HttpResponse<String> answer =
                ask("/observe/health/live", new HealthCheck("routes", () -> Optional.of("call is not running")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"status\":\"UP\"");
    }
}
