package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TelephonePropertiesTest {

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "07700 900123",
                "020 7946 0123",
                "+44",
                "0044",
                "(0)",
                "7700900123",
                "0117",
                "4960123",
                "+33 6 12 34 56 78",
                "ext",
                "x12",
                "after 6",
                "mobile",
                "or",
                "0",
                "12",
                "N/A",
                "٠٧٧٠٠٩٠٠١٢٣");
    }

    /** National digits of a number that is nobody's. */
    @Provide
    Arbitrary<String> number() {
        return Combinators.combine(
                        Arbitraries.of("7700900", "2079460", "1174960", "1632960"),
                        Arbitraries.integers().between(0, 999))
                .as((range, digits) -> range + String.format("%03d", digits));
    }

    @Provide
    Arbitrary<String> prefix() {
        return Arbitraries.of("0", "+44", "0044", "+44(0)", "+44 (0) ", "00 44 ", "+440", "44", "");
    }

    /** Where, and with what, a number is divided. */
    @Provide
    Arbitrary<List<String>> divisions() {
        return Arbitraries.of("", "", "", " ", "-", ".").list().ofSize(10);
    }

    @Property
    void a_number_is_the_same_however_it_is_written(
            @ForAll("number") String number,
            @ForAll("prefix") String prefix,
            @ForAll("divisions") List<String> divisions) {
        StringBuilder typed = new StringBuilder(prefix);
        for (int i = 0; i < number.length(); i++) {
            typed.append(divisions.get(i)).append(number.charAt(i));
        }

        assertThat(Telephone.of(typed.toString()).number()).isEqualTo("+44" + number);
    }

    @Property
    void reading_a_number_once_more_changes_nothing(@ForAll("typed") String typed) {
        String number = Telephone.of(typed).number();

        assertThat(Telephone.of(number)).isEqualTo(new Telephone(number, List.of(), List.of()));
    }

    @Property
    void no_digit_is_invented(@ForAll("typed") String typed) {
        Telephone telephone = Telephone.of(typed);
        List<String> numbers = new ArrayList<>(telephone.others());
        numbers.add(telephone.number());

        for (String number : numbers) {
            String own = number.startsWith("+44") ? number.substring(3) : number;
            assertThat(digits(own)).isSubsetOf(digits(typed));
            assertThat(typed.replaceAll("\\D", ""))
                    .matches(".*" + String.join(".*", own.split("(?!^)")).replace("+", "") + ".*");
        }
    }

    @Property
    void what_can_be_dialled_is_in_the_form_of_the_world(@ForAll("typed") String typed) {
        Telephone telephone = Telephone.of(typed);

        assertThat(telephone.number()).matches("|\\+[1-9]\\d{6,14}");
        assertThat(telephone.others())
                .allMatch(other -> other.matches("\\+[1-9]\\d{6,14}"))
                .doesNotContain(telephone.number());
    }

    private static List<Integer> digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .boxed()
                .toList();
    }
}
