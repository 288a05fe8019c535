package uk.letterbox.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class RoundsTest {

    private final AtomicLong now = new AtomicLong();
    private final Rounds rounds = new Rounds(now::get);

    @Test
    void claiming_that_has_ended_is_a_problem_until_it_goes_on() {
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(rounds.problem()).isEmpty();

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(rounds.problem()).hasValueSatisfying(text -> assertThat(text).contains("for 121 s"));

        rounds.begun();
        assertThat(rounds.problem()).isEmpty();
    }
}
