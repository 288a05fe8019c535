package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

    @Test
    void each_unit_is_read_as_a_power_of_a_thousand() {
        assertThat(Sizes.parse("12B")).isEqualTo(12);
        assertThat(Sizes.parse("800KB")).isEqualTo(800_000);
        assertThat(Sizes.parse("4MB")).isEqualTo(4_000_000);
        assertThat(Sizes.parse("2GB")).isEqualTo(2_000_000_000L);
        assertThat(Sizes.parse("999999TB")).isEqualTo(999_999_000_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4", "MB", "4 MB", "4mb", "4Mb", "4M", "4MiB", "-4MB", "1.5GB", "04MB", "1000000TB", "4MB\n"
            })
    void anything_else_is_refused_with_examples(String text) {
        assertThatThrownBy(() -> Sizes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("800KB, 4MB or 2GB");
    }
}
