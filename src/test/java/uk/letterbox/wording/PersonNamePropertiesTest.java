package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonNamePropertiesTest {

    private static final int LONGEST = 120;

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "Kim",
                "Doe",
                "Sarah Jane",
                "O'Neill",
                "O’Neill",
                "McDonald",
                "van",
                "der",
                "de",
                "Al",
                "Mr",
                "Mrs.",
                "Dr",
                "Sir",
                "Lady",
                "Prof",
                "and",
                "Mac",
                "Zoë",
                "MRCVS",
                "BSc",
                "MA",
                "PhD",
                "Smith-Jones",
                "J.",
                "N/A",
                "APPLICANT",
                "MESSAGE",
                "07700 900123",
                "1",
                "kim@example.com",
                "<b>",
                "</b>",
                "&amp;",
                "&#039;");
    }

    @Provide
    Arbitrary<String> first() {
        return Arbitraries.of("Kim", "Zoë", "Anne-Marie", "Sean", "Łukasz", "J", "D'Arcy");
    }

    @Provide
    Arbitrary<String> last() {
        return Arbitraries.of(
                "Doe", "O'Neill", "Smith-Jones", "van der Berg", "de Souza", "Ångström", "McDonald", "Ma");
    }

    @Property
    void reading_a_name_once_more_changes_nothing(@ForAll("typed") String typed) {
        PersonName once = PersonName.of(typed);
        Assume.that(once.last().isEmpty()
                || !once.first().toLowerCase(Locale.ROOT).endsWith(once.last().toLowerCase(Locale.ROOT)));
        PersonName again = PersonName.of(once.title() + " " + once.first(), once.last());

        assertThat(List.of(again.title(), again.first(), again.last()))
                .isEqualTo(List.of(once.title(), once.first(), once.last()));
    }

    @Property
    void two_fields_are_read_without_failing_and_bounded(@ForAll("typed") String first, @ForAll("typed") String last) {
        PersonName name = PersonName.of(first, last);

        assertThat(name.first()).hasSizeLessThanOrEqualTo(2 * LONGEST);
        assertThat(name.last()).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @Property
    void no_letter_is_in_a_name_that_was_not_typed(@ForAll("typed") String typed) {
        PersonName name = PersonName.of(typed);
        List<Integer> given = letters(PlainText.line(typed));

        for (Integer letter : letters(name.first() + name.last())) {
            assertThat(given.remove(letter)).isTrue();
        }
    }

    @Property
    void a_name_is_bounded_and_plain(@ForAll("typed") String typed) {
        PersonName name = PersonName.of(typed);

        assertThat(name.title()).matches("(?:[A-Z][a-z]+(?: & | )?)*").hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(name.first() + name.last())
                .hasSizeLessThanOrEqualTo(LONGEST)
                .doesNotContain("<", ">", "@", "\n", "\u202E");
        assertThat(name.first()).isEqualTo(name.first().strip());
        assertThat(name.last()).isEqualTo(name.last().strip());
    }

    @Property
    void either_order_is_the_same_person(@ForAll("first") String first, @ForAll("last") String last) {
        for (PersonName name : List.of(
                PersonName.of(first + " " + last), PersonName.of(last + ", " + first), PersonName.of(first, last))) {
            assertThat(name).isEqualTo(new PersonName("", first, last, List.of()));
        }
    }

    @Property
    void shouting_changes_nobody(@ForAll("first") String first, @ForAll("last") String last) {
        PersonName name = PersonName.of("MRS " + first.toUpperCase(Locale.ROOT) + " " + last.toUpperCase(Locale.ROOT));

        assertThat(name).isEqualTo(new PersonName("Mrs", first, last, List.of()));
    }

    private static List<Integer> letters(String text) {
        List<Integer> letters = new ArrayList<>();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(letters::add);
        return letters;
    }
}
