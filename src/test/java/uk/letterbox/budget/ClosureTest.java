package uk.letterbox.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosureTest {

    private static final Closure OPEN = new Closure(0, 0);
    private static final long NOW = 1_000_000;

    @Test
    void the_first_429_closes_the_key_for_a_minute() {
        assertThat(OPEN.afterTooMany(NOW, NOW - 100, 0)).isEqualTo(new Closure(NOW + 60_000, 60_000));
    }

    @Test
    void a_longer_pause_is_kept_when_letmc_asks_for_one() {
        assertThat(OPEN.afterTooMany(NOW, NOW - 100, 90_000)).isEqualTo(new Closure(NOW + 90_000, 90_000));
    }

    @Test
    void a_shorter_pause_than_a_minute_is_not_taken() {
        assertThat(OPEN.afterTooMany(NOW, NOW - 100, 1_000).length()).isEqualTo(60_000);
    }

    @Test
    void calls_turned_away_together_close_the_key_once() {
        Closure first = OPEN.afterTooMany(NOW, NOW - 100, 0);

        Closure second = first.afterTooMany(NOW + 50, NOW - 90, 0);

        assertThat(second).isEqualTo(new Closure(NOW + 60_050, 60_000));
    }

    @Test
    void a_429_to_the_trial_call_doubles_the_pause() {
        Closure first = OPEN.afterTooMany(NOW, NOW - 100, 0);
        long trial = first.until() + 10;

        Closure second = first.afterTooMany(trial + 200, trial, 0);

        assertThat(second).isEqualTo(new Closure(trial + 200 + 120_000, 120_000));
    }

    @Test
    void a_late_429_to_a_call_from_before_the_closure_does_not_shorten_it() {
        Closure asked = OPEN.afterTooMany(NOW, NOW - 100, 900_000);

        Closure after = asked.afterTooMany(NOW + 10, NOW - 90, 0);

        assertThat(after).isEqualTo(asked);
    }

    @Test
    void doubling_ends_at_an_hour() {
        Closure closure = OPEN;
        for (int i = 0; i < 10; i++) {
            long trial = closure.until() + 1;
            closure = closure.afterTooMany(trial, trial, 0);
        }

        assertThat(closure.length()).isEqualTo(3_600_000);
    }
}
