package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.letterbox.simulator.KeyLimit.Verdict.ADMITTED;
import static uk.letterbox.simulator.KeyLimit.Verdict.SHUT_OUT;
import static uk.letterbox.simulator.KeyLimit.Verdict.TOO_MANY;

import java.time.Duration;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** The limit on a clock of the test's own: nanoseconds, in a window of a hundred. */
class KeyLimitTest {

    private static final Duration WINDOW = Duration.ofNanos(100);

    @Test
    void a_slot_comes_back_exactly_a_window_after_its_use() {
        KeyLimit limit = new KeyLimit(2, WINDOW);
        limit.arrive(0);
        limit.arrive(50);

        assertThat(limit.arrive(100)).isEqualTo(ADMITTED);
        assertThat(limit.arrive(149)).isEqualTo(TOO_MANY);
    }

    @Test
    void a_call_that_is_turned_away_counts_too() {
        KeyLimit limit = new KeyLimit(1, WINDOW);
        limit.arrive(0);
        limit.arrive(99);

        assertThat(limit.arrive(198)).isEqualTo(TOO_MANY);
        assertThat(limit.arrive(298)).isEqualTo(ADMITTED);
    }

    @Test
    void who_makes_more_than_ten_further_calls_after_being_turned_away_is_shut_out_for_a_window() {
        KeyLimit limit = new KeyLimit(1, WINDOW);
        limit.arrive(0);
        assertThat(limit.arrive(1)).isEqualTo(TOO_MANY);

        assertThat(LongStream.rangeClosed(2, 11).mapToObj(limit::arrive))
                .hasSize(10)
                .containsOnly(TOO_MANY);
        assertThat(limit.arrive(12)).isEqualTo(SHUT_OUT);
        assertThat(limit.arrive(111)).isEqualTo(SHUT_OUT);
        assertThat(limit.arrive(300)).isEqualTo(ADMITTED);
    }

    @Test
    void who_waits_a_window_after_being_turned_away_is_not_suspected() {
        KeyLimit limit = new KeyLimit(1, WINDOW);
        limit.arrive(0);
        limit.arrive(1);
        limit.arrive(101);

        assertThat(LongStream.rangeClosed(102, 111).mapToObj(limit::arrive)).doesNotContain(SHUT_OUT);
    }

    @Test
    void without_a_limit_calls_are_counted_and_admitted() {
        KeyLimit limit = new KeyLimit(0, WINDOW);

        assertThat(LongStream.range(0, 250).mapToObj(limit::arrive)).containsOnly(ADMITTED);
        assertThat(limit.max()).isEqualTo(100);
    }
}
