package uk.letterbox.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1,5000", "2,15000", "3,45000", "6,1215000", "7,3600000", "60,3600000", "2000,3600000"})
    void pauses_grow_to_the_longest_and_differ_by_a_third_at_most(int failures, long pause) {
        BackOff backOff = new BackOff(5_000, 3, 3_600_000, new Random(7));

        LongStream pauses = LongStream.generate(() -> backOff.after(failures)).limit(1_000);

        assertThat(pauses.boxed().toList())
                .allSatisfy(one -> assertThat(one).isBetween(pause * 2 / 3 - 1, pause * 4 / 3))
                .anySatisfy(one -> assertThat(one).isLessThan(pause * 3 / 4))
                .anySatisfy(one -> assertThat(one).isGreaterThan(pause * 5 / 4));
    }
}
