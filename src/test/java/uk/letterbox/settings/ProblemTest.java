package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem PROBLEM =
            new Problem("a.properties:3", "letmc.window", "is \"x\ny\" but must be a duration", "letmc.window = 60s");

    @Test
    void it_is_one_line_that_says_where_what_and_what_is_right() {
        assertThat(PROBLEM.text())
                .isEqualTo("a.properties:3: letmc.window is \"x?y\" but must be a duration. Right: letmc.window = 60s");
    }

    @Test
    void there_is_a_value_or_there_are_problems_and_never_both_or_neither() {
        assertThat(Loaded.good("all").get()).isEqualTo("all");
        assertThatThrownBy(() -> Loaded.bad(List.of(PROBLEM)).get()).hasMessageContaining(PROBLEM.text());
        assertThatThrownBy(() -> new Loaded<>(Optional.of("half"), List.of(PROBLEM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loaded<>(Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
