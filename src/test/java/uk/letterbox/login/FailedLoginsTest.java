package uk.letterbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FailedLogins failures = new FailedLogins(nanos::get);

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            failures.failed(address);
        }
    }

    @Test
    void ten_in_a_minute_are_too_many_and_nine_are_not() {
        fail("192.0.2.1", 9);
        assertThat(failures.tooMany("192.0.2.1")).isFalse();

        fail("192.0.2.1", 1);
        assertThat(failures.tooMany("192.0.2.1")).isTrue();
    }

    @Test
    void one_who_guesses_locks_nobody_else_out() {
        fail("192.0.2.1", 10);

        assertThat(failures.tooMany("192.0.2.2")).isFalse();
    }

    @Test
    void after_a_minute_the_next_try_is_free() {
        fail("192.0.2.1", 10);

        nanos.addAndGet(FailedLogins.WINDOW.toNanos());

        assertThat(failures.tooMany("192.0.2.1")).isFalse();
    }

    @Test
    void the_addresses_that_failed_last_are_remembered() {
        fail("192.0.2.1", 10);
        for (int i = 0; i < 999; i++) {
            fail("2001:db8::" + i, 1);
        }
        assertThat(failures.tooMany("192.0.2.1")).isTrue();

        fail("2001:db8::ffff", 1);
        assertThat(failures.tooMany("192.0.2.1")).isFalse();
    }
}
