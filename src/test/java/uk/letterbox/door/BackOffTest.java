package uk.letterbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.letterbox.drop.HandClock;

class BackOffTest {

    private final HandClock clock = new HandClock();
    private final BackOff backOff = new BackOff(clock);

    @Test
    void the_pause_doubles_up_to_half_a_minute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            backOff.failed("x");

            clock.pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(backOff.mayTry("x")).isFalse();
            clock.pass(Duration.ofNanos(1));
            assertThat(backOff.mayTry("x")).isTrue();
        }
    }

    @Test
    void one_folder_that_fails_holds_no_other_up() {
        backOff.failed("x");

        assertThat(backOff.mayTry("y")).isTrue();
        assertThat(backOff.none()).isFalse();
    }

    @Test
    void what_worked_or_went_away_is_forgotten() {
        backOff.failed("x");
        backOff.failed("y");

        backOff.worked("x");
        backOff.keepOnly(Set.of("x"));

        assertThat(backOff.none()).isTrue();
        assertThat(backOff.mayTry("y")).isTrue();
    }
}
