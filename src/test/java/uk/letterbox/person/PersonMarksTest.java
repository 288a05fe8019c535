package uk.letterbox.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.arrival.Mark;
import uk.letterbox.delivery.Person;
import uk.letterbox.settings.KeyedHash;

/** One address or number has one form and one mark, however it is written; and its mark tells nobody what it is. */
class PersonMarksTest {

    private static final KeyedHash HOME = new KeyedHash(new byte[32]);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "+447700900123",
                "+44 (0)7700 900 123",
                "0044 7700 900123",
                "447700900123",
                "7700900123",
                "(07700) 900-123",
                "Mobile: 07700 900123",
                "07700 900123 ext. 5",
                "07700\u00a0900123 after 6"
            })
    void a_british_number_is_the_same_in_all_its_forms(String written) {
        assertThat(Contact.of(written)).contains(new Contact("7700900123"));
    }

    @ParameterizedTest
    @CsvSource({
        "+33 6 12 34 56 78, 33612345678",
        "0033612345678, 33612345678",
        "Ada@Example.COM, ada@example.com",
        "' mailto:ada@example.com ', ada@example.com"
    })
    void foreign_numbers_and_addresses_have_one_form_too(String written, String form) {
        assertThat(Contact.of(written)).contains(new Contact(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "12345", "a@b@c", "ada@example.com, bob@example.com", "after 6"})
    void what_is_neither_has_none(String written) {
        assertThat(Contact.of(written)).isEmpty();
    }

    @Test
    void a_person_has_a_mark_for_each_that_only_this_home_can_make() {
        Person ada = new Person("", "Ada", "Example", "Ada@example.com", "+447700900123", "");

        assertThat(new PersonMarks(HOME).of(ada))
                .containsExactly(
                        new PersonMarks(HOME).of(new Contact("ada@example.com")),
                        new PersonMarks(HOME).of(new Contact("7700900123")))
                .allSatisfy(mark -> {
                    assertThat(mark.kind()).isEqualTo(Mark.Kind.PERSON);
                    assertThat(mark.hash()).matches("[0-9a-f]{32}");
                    assertThat(mark.makesDuplicates()).isFalse();
                });
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new PersonMarks(new KeyedHash(other)).of(ada))
                .doesNotContainAnyElementsOf(new PersonMarks(HOME).of(ada));
        assertThat(new Contact("ada@example.com")).hasToString("Contact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@example.com|write to Ada@example.com.|true",
                "ada@example.com|<mailto:ADA@EXAMPLE.COM>|true",
                "ada@example.com|xada@example.com ada@example.com.au|false",
                "07700 900123|ring 07700 900123 12 flats|true",
                "07700 900123|+44 (0) 7700 900 123|true",
                "07700 900123|07700 900124|false",
            })
    void a_text_that_names_somebody_is_found(String contact, String text, boolean named) {
        assertThat(new Mentions(Contact.of(contact).orElseThrow()).in(text)).isEqualTo(named);
    }
}
