package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class SaidDatePropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Provide
    Arbitrary<LocalDate> day() {
        return Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31));
    }

    @Provide
    Arbitrary<String> form() {
        return Arbitraries.of(
                "dd/MM/yyyy",
                "d/M/yyyy",
                "dd-MM-yyyy",
                "d.M.yyyy",
                "yyyy-MM-dd",
                "d MMMM yyyy",
                "EEEE d MMM yyyy",
                "MMMM d, yyyy",
                "d-MMM-yyyy",
                "'Moving on' dd/MM/yyyy 'at' HH:mm",
                "d MMMM");
    }

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "01/02/2027",
                "1",
                "2",
                "31",
                "13",
                "February",
                "Feb",
                "may",
                "2027",
                "'27",
                "99999",
                "st",
                "of",
                "ASAP",
                "10:30");
    }

    @Property
    void a_day_is_the_same_however_it_is_written(@ForAll("day") LocalDate day, @ForAll("form") String form) {
        String typed = DateTimeFormatter.ofPattern(form, Locale.UK).format(day.atStartOfDay());
        SaidDate said = SaidDate.of(typed, form.contains("y") ? TODAY : day);

        assertThat(said.date()).contains(day);
        assertThat(said.past()).isEqualTo(form.contains("y") && day.isBefore(TODAY));
    }

    @Property
    void a_date_is_within_two_centuries_and_past_only_when_it_says_so(@ForAll("typed") String typed) {
        SaidDate said = SaidDate.of(typed, TODAY);

        said.date().ifPresent(date -> {
            assertThat(date.getYear()).isBetween(1900, 2100);
            assertThat(date.isBefore(TODAY)).isEqualTo(said.past());
        });
        assertThat(SaidDate.of(said.wording(), TODAY)).isEqualTo(said);
    }
}
