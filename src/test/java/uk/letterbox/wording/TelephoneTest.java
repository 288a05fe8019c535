package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "030 23125 022, Germany, +493023125022",
        "06 39 98 12 07, France, +33639981207",
        "030 23125 022, Deutschland, +493023125022",
        "07700 900123, Germany, +447700900123",
        "+353 20 917 0123, Germany, +353209170123",
        "0117 496 0123, United Kingdom, +441174960123",
        "0117 496 0123, Nowhere, +441174960123"
    })
    void a_number_is_dialled_as_in_the_country_that_is_given(String typed, String country, String number) {
        assertThat(Telephone.of(typed, country).number()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "07700 900123|+447700900123",
                "07700900123|+447700900123",
                "(07700) 900-123|+447700900123",
                "07700.900.123|+447700900123",
                "+447700900123|+447700900123",
                "+44 (0)7700 900123|+447700900123",
                "+44 07700 900123|+447700900123",
                "0044 7700 900123|+447700900123",
                "00 44 (0) 7700 900123|+447700900123",
                "447700900123|+447700900123",
                "7700900123|+447700900123",
                "1174960123|+441174960123",
                "020 7946 0123|+442079460123",
                "0117 496 0123|+441174960123",
                "01632 960123|+441632960123",
                "(01632) 960 123|+441632960123",
                "+33 6 12 34 56 78|+33612345678",
                "0033612345678|+33612345678",
                "33612345678|+33612345678",
                "12025550143|+12025550143",
                "+353 20 917 0123|+353209170123",
                "+353 87 123 4567|+353871234567",
                "07700\u00A0900\u200B123|+447700900123",
                "Tel: 07700 900123|+447700900123",
                "tel:+447700900123|+447700900123"
            })
    void a_number_is_in_the_one_form_that_can_be_dialled_everywhere(String typed, String number) {
        Telephone telephone = Telephone.of(typed);

        assertThat(telephone.number()).isEqualTo(number);
        assertThat(telephone.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7700900123", "447700900123", "33612345678"})
    void what_was_guessed_at_is_noted_as_typed(String typed) {
        assertThat(Telephone.of(typed).notes()).containsExactly("Telephone as typed: " + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07700 900123", "+44 (0)7700 900123", "Mobile: 07700 900123", "07700 900123 (home)"})
    void what_is_plain_is_not_noted(String typed) {
        assertThat(Telephone.of(typed).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0770090012",
                "077009001234",
                "12345678",
                "77009001234",
                "+44 1234",
                "01234567",
                "12125550123456",
                "+0 123456789"
            })
    void what_is_no_number_is_not_sent_but_noted(String typed) {
        assertThat(Telephone.of(typed).number()).isEmpty();
        assertThat(Telephone.of(typed).notes()).hasSize(1).allMatch(note -> note.contains(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0117 496 0123 ext 45|Telephone extension: 45",
                "0117 496 0123 x45|Telephone extension: 45",
                "0117 496 0123, extension: 45|Telephone extension: 45",
                "0117 496 0123 (ext. 45)|Telephone extension: 45",
                "0117 496 0123 after 6|With the telephone number: after 6",
                "0117 496 0123 - please text after 6pm|With the telephone number: please text after 6pm"
            })
    void what_is_said_beside_a_number_is_noted(String typed, String note) {
        Telephone telephone = Telephone.of(typed);

        assertThat(telephone.number()).isEqualTo("+441174960123");
        assertThat(telephone.notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 7946 0123 / 07700 900123",
                "020 7946 0123/07700 900123",
                "07700 900123, 020 7946 0123",
                "020 7946 0123 or 07700 900123",
                "020 7946 0123 07700 900123",
                "Home: 020 7946 0123 Mobile: 07700 900123"
            })
    void of_two_numbers_the_mobile_is_the_main_one(String typed) {
        Telephone telephone = Telephone.of(typed);

        assertThat(telephone.number()).isEqualTo("+447700900123");
        assertThat(telephone.others()).containsExactly("+442079460123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "N/A", "none", "-", "{phone}"})
    void nothing_is_nothing_and_not_worth_a_note(String typed) {
        assertThat(Telephone.of(typed)).isEqualTo(new Telephone("", List.of(), java.util.List.of()));
    }

    @Test
    void words_alone_are_noted() {
        assertThat(Telephone.of("please email me").notes())
                .containsExactly("With the telephone number: please email me");
    }
}
