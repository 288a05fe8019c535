package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path config;

    @Test
    void an_empty_file_stands_for_every_default() throws IOException {
        Settings settings = load("", Map.of()).get();

        assertThat(settings.path(Key.HOME)).isEqualTo(Path.of("./data"));
        assertThat(settings.path(Key.CONFIG)).isEqualTo(config);
        assertThat(settings.path(Key.AGENCIES)).isEqualTo(config.resolve("agencies"));
        assertThat(settings.count(Key.REQUESTS)).isEqualTo(50);
        assertThat(settings.duration(Key.WINDOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.size(Key.LARGEST_UPLOAD)).isEqualTo(30_000_000);
        assertThat(settings.flag(Key.TAG)).isTrue();
        assertThat(settings.text(Key.CODEC)).isEqualTo("json-base64");
        assertThat(settings.url(Key.BASE_URL)).contains(URI.create("https://live-api.letmc.com"));
        assertThat(settings.url(Key.ALERT_WEBHOOK)).isEmpty();
        assertThat(settings.secret(Key.API_KEY).isEmpty()).isTrue();
        assertThat(settings.has(Key.DATABASE_URL)).isFalse();
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        Settings settings = load(
                        "letmc.window = 30s\nletmc.requests = 20",
                        Map.of("LETMC_WINDOW", "45s", "LETMC_REQUESTS", " ", "LETMC_IN_FLIGHT", "3\n"))
                .get();

        assertThat(settings.duration(Key.WINDOW)).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.count(Key.REQUESTS))
                .as("an empty variable is unset")
                .isEqualTo(20);
        assertThat(settings.count(Key.IN_FLIGHT)).isEqualTo(3);
    }

    @Test
    void the_syntax_of_properties_files_is_understood() throws IOException {
        Settings settings = load(
                        "! a comment \\\nletterbox.database-user:caf\\u00e9 \\\n   noir  \r\nletterbox.home /srv/é\ncamel.main.name = x",
                        Map.of())
                .get();

        assertThat(settings.text(Key.DATABASE_USER)).isEqualTo("café noir");
        assertThat(settings.path(Key.HOME)).isEqualTo(Path.of("/srv/é"));
    }

    @Test
    void references_are_followed() throws IOException {
        keyFile("rw-------", "  k-1\n");

        Settings settings = load(
                        "letmc.api-key = {{file:letmc.key}}\nletterbox.database-url = {{env:DB}}",
                        Map.of("DB", "jdbc:postgresql://localhost/x"))
                .get();

        assertThat(settings.secret(Key.API_KEY).reveal()).isEqualTo("k-1");
        assertThat(settings.text(Key.DATABASE_URL)).isEqualTo("jdbc:postgresql://localhost/x");
        assertThat(settings.ofVariable("LETMC_API_KEY")).contains("k-1");
        assertThat(settings.ofVariable("LETMC_SHORT_NAME")).isEmpty();
    }

    @Test
    void nothing_secret_is_printed() throws IOException {
        String printed = load(
                        "",
                        Map.of(
                                "LETMC_API_KEY", "hush-1",
                                "LETTERBOX_CONSOLE_PASSWORD", "hush-2",
                                "LETTERBOX_ALERT_WEBHOOK", "https://hooks.example.com/hush-3?x=hush-4",
                                "LETTERBOX_ALERT_SMTP_URL", "smtps://me:hush-5@mail.example.com:465",
                                "LETTERBOX_ALERT_TO", "one@example.com, two@example.com",
                                "LETTERBOX_DATABASE_URL", "jdbc:postgresql://localhost:5432/x?password=hush-6"))
                .get()
                .toString();

        assertThat(printed)
                .doesNotContain("hush")
                .contains("letmc.api-key = ***")
                .contains("letterbox.alert-webhook = https://hooks.example.com/…")
                .contains("letterbox.alert-smtp-url = smtps://mail.example.com:465")
                .contains("letterbox.database-url = jdbc:postgresql://localhost:5432/…")
                .contains("letmc.requests = 50");
    }

    @Test
    void a_secret_is_had_only_as_one_and_a_number_only_as_a_number() throws IOException {
        Settings settings = load("", Map.of()).get();

        assertThatThrownBy(() -> settings.text(Key.API_KEY)).hasMessageContaining("letmc.api-key is a secret");
        assertThatThrownBy(() -> settings.count(Key.WINDOW)).hasMessageContaining("is of type DURATION");
    }

    private void keyFile(String permissions, String content) throws IOException {
        Path file = Files.writeString(config.resolve("letmc.key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Loaded<Settings> load(String file, Map<String, String> environment) throws IOException {
        Files.writeString(config.resolve("application.properties"), file);
        return Settings.load(config, environment);
    }
}
