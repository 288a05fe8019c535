package uk.letterbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.errand.Kept;

class ClockCheckTest {

    @ParameterizedTest
    @CsvSource({
        "'Tue, 01 Sep 2026 10:00:00 GMT', 2026-09-01T10:00:05.900Z, GOOD, agree",
        "'Tue, 01 Sep 2026 10:00:05 GMT', 2026-09-01T10:00:00Z, GOOD, agree",
        "'Tue, 01 Sep 2026 10:00:00 GMT', 2026-09-01T10:00:06Z, FINDING, 6 s ahead of",
        "'Tue, 01 Sep 2026 10:00:00 GMT', 2026-09-01T09:00:00Z, FINDING, 3600 s behind",
        "'', 2026-09-01T10:00:00Z, OPEN, no time",
        "yesterday, 2026-09-01T10:00:00Z, OPEN, no time"
    })
    void a_few_seconds_are_no_finding_and_more_are(String date, Instant here, Verdict verdict, String text) {
        Check check = ClockCheck.of(new Kept("application/json", date, here, "{}"));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.text()).contains(text);
    }
}
