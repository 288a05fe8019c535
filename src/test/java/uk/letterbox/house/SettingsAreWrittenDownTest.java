package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.letterbox.agency.Agencies;
import uk.letterbox.agency.Mode;
import uk.letterbox.settings.Key;
import uk.letterbox.settings.Settings;

/** The shipped configuration says what the program does. */
class SettingsAreWrittenDownTest {

    private static final Path CONFIG = Path.of("config");

    @Test
    void every_key_stands_in_the_file_with_its_default_below_the_one_line_that_explains_it() throws IOException {
        String shipped = Files.readString(CONFIG.resolve("application.properties"));
        List<String> paragraphs = List.of(shipped.strip().split("\n\n"));

        List<String> expected = Arrays.stream(Key.values())
                .map(key -> ("# " + key.doc() + "\n" + key.text() + " = " + key.standard()).strip())
                .toList();

        assertThat(paragraphs.stream()
                        .filter(paragraph -> !paragraph.startsWith("# Camel's"))
                        .filter(paragraph -> !paragraph.startsWith("# Letterbox's")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void every_explanation_is_one_sentence_on_one_line() {
        assertThat(Key.values()).extracting(Key::doc).allSatisfy(doc -> assertThat(doc)
                .matches("[A-Z][^\n]{20,130}\\."));
    }

    @Test
    void the_shipped_configuration_starts_with_a_key_and_a_short_name_alone() {
        Map<String, String> environment = Map.of("LETMC_API_KEY", "k-1", "LETMC_SHORT_NAME", "demo");
        Settings settings = Settings.load(CONFIG, environment).get();

        assertThat(Agencies.load(settings.path(Key.AGENCIES), CONFIG, settings, environment)
                        .get())
                .singleElement()
                .satisfies(agency -> {
                    assertThat(agency.shortName()).isEqualTo("demo");
                    assertThat(agency.apiKey().reveal()).isEqualTo("k-1");
                    assertThat(agency.mode()).isEqualTo(Mode.DELIVER);
                    assertThat(agency.requests()).isEqualTo(50);
                    assertThat(agency.doors().drop()).isPresent();
                });
    }
}
