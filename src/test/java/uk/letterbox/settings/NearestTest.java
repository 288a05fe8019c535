package uk.letterbox.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("letmc.requests", "letmc.reserve", "letmc.window");

    @Test
    void a_slip_of_the_pen_finds_the_word_that_was_meant() {
        assertThat(Nearest.to("letmc.request", KNOWN)).contains("letmc.requests");
        assertThat(Nearest.to("LETMC.Windwo", KNOWN)).contains("letmc.window");
    }

    @Test
    void another_word_finds_nothing() {
        assertThat(Nearest.to("photographer", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), KNOWN)).isEmpty();
        assertThat(Nearest.to("letmc.window", List.of())).isEmpty();
    }
}
