package uk.letterbox.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class OnceASecondTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void it_is_asked_once_a_second_however_many_ask() {
        OnceASecond answer = new OnceASecond(() -> asked.incrementAndGet() == 1, nanos::get);

        for (int i = 0; i < 10; i++) {
            assertThat(answer.getAsBoolean()).isTrue();
            nanos.addAndGet(Duration.ofMillis(99).toNanos());
        }
        assertThat(asked).hasValue(1);

        nanos.addAndGet(Duration.ofMillis(10).toNanos());
        assertThat(answer.getAsBoolean()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_failure_is_no_answer_and_it_is_asked_again() {
        OnceASecond answer = new OnceASecond(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("the database is away");
                    }
                    return true;
                },
                nanos::get);

        assertThatThrownBy(answer::getAsBoolean).hasMessage("the database is away");
        assertThat(answer.getAsBoolean()).isTrue();
    }
}
