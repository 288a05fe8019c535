package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceInWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Viewing, property ref CLF/0091 | CLF/0091",
                "Reference no. 2299 of Alma Road | 2299",
                "2 bed flat (BED-L-0107) | BED-L-0107",
                "Is CLF260404 still free? | CLF260404",
                "A flat in BS8 1AA for 1,250 a month | ''",
                "https://www.example.com/to-rent/AB1234/ | ''",
                "My telephone is 07700 900123 | ''"
            })
    void a_reference_is_told_from_other_words(String subject, String reference) {
        assertThat(ReferenceInWords.of(new Found(List.of()), subject).value()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Bed Flat, BS3 (Property ID: 2109001) | 2109001",
                "Ensuite in Redland [Ad ref 17651234] | 17651234",
                "Flat (ref: A-12), furnished | A-12",
                "Flat (2 rooms) | ''",
                "Room (available 2027) | ''"
            })
    void a_portal_puts_its_adverts_reference_in_brackets(String line, String reference) {
        assertThat(ReferenceInWords.inBrackets(List.of(line)).value()).isEqualTo(reference);
    }
}
