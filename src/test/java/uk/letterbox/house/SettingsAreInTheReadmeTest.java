package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.letterbox.settings.Key;

/** The README tells of every setting, and of nothing that is none. */
class SettingsAreInTheReadmeTest {

    @Test
    void every_key_has_a_row_with_its_variable_its_name_and_its_meaning() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        List<String> missing = Arrays.stream(Key.values())
                .filter(key -> readme.lines()
                        .noneMatch(line -> line.startsWith("| `" + key.variable() + "` | `" + key.text() + "` |")
                                && line.endsWith("| " + key.doc() + " |")))
                .map(Key::text)
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_is_a_key() throws IOException {
        List<String> rows = Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `LETTERBOX_") || line.startsWith("| `LETMC_"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(rows).isNotEmpty().allMatch(variable -> Key.ofVariable(variable)
                .isPresent());
    }
}
