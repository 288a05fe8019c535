package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01/02/2027|2027-02-01",
                "1/2/27|2027-02-01",
                "1-2-2027|2027-02-01",
                "01.02.2027|2027-02-01",
                "01 / 02 / 2027|2027-02-01",
                "2027-02-01|2027-02-01",
                "1 February 2027|2027-02-01",
                "1st Feb 2027|2027-02-01",
                "Monday, 1st of February, 2027|2027-02-01",
                "1-Feb-2027|2027-02-01",
                "February 1st, 2027|2027-02-01",
                "Feb 1 2027|2027-02-01",
                "from 01/02/2027 or before|2027-02-01",
                "01/02/2027 10:30|2027-02-01",
                "1 February|2027-02-01",
                "1 Feb 10:30|2027-02-01",
                "30 November|2026-11-30",
                "28 Nov|2026-11-28",
                "1/2|2027-02-01",
                "29/02/2028|2028-02-29"
            })
    void the_day_comes_before_the_month(String text, LocalDate date) {
        SaidDate said = SaidDate.of(text, TODAY);

        assertThat(said.date()).contains(date);
        assertThat(said.past()).isFalse();
        assertThat(said.wording()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASAP",
                "Within 1 month",
                "",
                "02/13/2027",
                "31/02/2027",
                "29/02/2027",
                "01/02/0027",
                "1/2/3/4",
                "07700 900123",
                "£1/2",
                "in 2 months",
                "may"
            })
    void what_is_no_date_stays_text(String text) {
        assertThat(SaidDate.of(text, TODAY).date()).isEmpty();
        assertThat(SaidDate.of(text, TODAY).wording()).isEqualTo(text);
    }

    @Test
    void a_date_that_is_over_says_so() {
        SaidDate said = SaidDate.of("01/02/2020", TODAY);

        assertThat(said.date()).contains(LocalDate.of(2020, 2, 1));
        assertThat(said.past()).isTrue();
    }
}
