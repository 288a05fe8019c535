package uk.letterbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.letterbox.drop.HandClock;

class PostponedTest {

    private final HandClock clock = new HandClock();
    private final Postponed postponed = new Postponed(clock);

    @Test
    void the_pause_doubles_up_to_half_a_minute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
            postponed.failed("x");

            clock.pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(postponed.mayTry("x")).isFalse();
            clock.pass(Duration.ofNanos(1));
            assertThat(postponed.mayTry("x")).isTrue();
        }
    }

    @Test
    void one_folder_that_fails_holds_no_other_up() {
        postponed.failed("x");

        assertThat(postponed.mayTry("y")).isTrue();
        assertThat(postponed.none()).isFalse();
    }

    @Test
    void what_worked_or_went_away_is_forgotten() {
        postponed.failed("x");
        postponed.failed("y");

        postponed.worked("x");
        postponed.keepOnly(Set.of("x"));

        assertThat(postponed.none()).isTrue();
        assertThat(postponed.mayTry("y")).isTrue();
    }
}
