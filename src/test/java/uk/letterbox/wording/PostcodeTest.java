package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BS8 1AB|BS8 1AB",
                "bs81ab|BS8 1AB",
                " Bs8   1aB |BS8 1AB",
                "BS8-1AB|BS8 1AB",
                "BS8. 1AB|BS8 1AB",
                "M1 1AA|M1 1AA",
                "M60 1NW|M60 1NW",
                "CR2 6XH|CR2 6XH",
                "DN55 1PT|DN55 1PT",
                "W1A 1HQ|W1A 1HQ",
                "EC1A 1BB|EC1A 1BB",
                "SW3 3SX|SW3 3SX",
                "BS8 IAB|BS8 1AB",
                "BS8 OAB|BS8 0AB",
                "bsi oab|BS1 0AB",
                "0X1 2JD|OX1 2JD",
                "S014 0AA|SO14 0AA",
                "1P1 1AA|IP1 1AA",
                "CR0 2AB|CR0 2AB",
                "CRO 2AB|CR0 2AB",
                "N10 1AB|N10 1AB"
            })
    void a_postcode_has_one_form(String typed, String text) {
        assertThat(Postcode.of(typed).map(Postcode::text)).contains(text);
        assertThat(Postcode.of(typed).filter(Postcode::isArea)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BS8", "sw3", "EC1A", "M1", "N1"})
    void an_outcode_alone_is_an_area(String typed) {
        assertThat(Postcode.of(typed)).get().matches(Postcode::isArea);
        assertThat(Postcode.of(typed).map(Postcode::text)).contains(typed.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bristol",
                "QQ1 1AA",
                "BS8 1CI",
                "BS8 11A",
                "12345",
                "90210",
                "BS8 1ABC",
                "A 1AA",
                "SO 1AA",
                "07700900123",
                "SOI",
                "flat 1",
                "BS01 1AA"
            })
    void what_is_no_postcode_is_not_made_one(String typed) {
        assertThat(Postcode.of(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 High Street, Bristol, BS8 1AB|BS8 1AB",
                "1 High Street, Bristol BS81AB.|BS8 1AB",
                "Flat B2, 1 Low Road, London, SW3, SW3 3SX|SW3 3SX",
                "1 High Street, bs8 1ab, England|BS8 1AB",
                "High Street, London, SW3|SW3",
                "Clifton, Bristol BS8|BS8"
            })
    void a_postcode_is_found_in_an_address(String address, String text) {
        assertThat(Postcode.in(address).map(Postcode::text)).contains(text);
    }

    @Test
    void an_address_without_a_postcode_has_none() {
        assertThat(Postcode.in("1 High Street, Bristol")).isEmpty();
        assertThat(Postcode.in("12 to 14 The Mall")).isEmpty();
    }

    @Test
    void the_outcode_that_rightmove_writes_twice_is_folded() {
        assertThat(Postcode.folded("1 High Street, London, SW3, SW3 3SX")).isEqualTo("1 High Street, London, SW3 3SX");
        assertThat(Postcode.folded("1 High Street, London, SW3 3SX")).isEqualTo("1 High Street, London, SW3 3SX");
        assertThat(Postcode.folded("High Street, London, SW3")).isEqualTo("High Street, London, SW3");
    }
}
