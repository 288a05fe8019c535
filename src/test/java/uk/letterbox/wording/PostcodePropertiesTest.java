package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PostcodePropertiesTest {

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "BS8", "1AB", "IAB", "OAB", "SW3", "0X1", "EC1A", "M1", "1", "0", "O", "I", "High Street", "London");
    }

    @Provide
    Arbitrary<String> outcode() {
        return Arbitraries.of("BS8", "M1", "SW3", "EC1A", "W1A", "SO14", "OX1", "CR0", "IP33", "L10");
    }

    @Provide
    Arbitrary<String> incode() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withChars("ABDEFGHJLNPQRSTUWXYZ").ofLength(2))
                .as((digit, letters) -> digit + letters);
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of("", " ", "  ", "-", ".", "\u00A0");
    }

    @Property
    void a_postcode_is_the_same_however_it_is_written(
            @ForAll("outcode") String outcode, @ForAll("incode") String incode, @ForAll("between") String between) {
        Optional<Postcode> plain = Optional.of(new Postcode(outcode, incode));

        assertThat(Postcode.of(outcode + between + incode)).isEqualTo(plain);
        assertThat(Postcode.of(" " + (outcode + between + incode).toLowerCase(Locale.ROOT)))
                .isEqualTo(plain);
        assertThat(Postcode.in("1 High Street, Town, " + outcode + ", " + outcode + " " + incode))
                .isEqualTo(plain);
    }

    @Property
    void o_and_i_for_nought_and_one_are_mended(@ForAll("outcode") String outcode, @ForAll("incode") String incode) {
        String typed =
                outcode.replace('O', '0') + " " + incode.replace('0', 'O').replace('1', 'I');

        assertThat(Postcode.of(typed)).contains(new Postcode(outcode, incode));
    }

    @Property
    void reading_a_postcode_once_more_changes_nothing(@ForAll("typed") String typed) {
        Optional<Postcode> postcode = Postcode.of(typed);

        assertThat(postcode.flatMap(once -> Postcode.of(once.text()))).isEqualTo(postcode);
        assertThat(Postcode.folded(Postcode.folded(typed))).isEqualTo(Postcode.folded(typed));
    }

    @Property
    void a_postcode_has_the_shape_of_one_and_was_typed(@ForAll("typed") String typed) {
        String text = Postcode.of(typed).map(Postcode::text).orElse("BS8");

        assertThat(text).matches("[A-Z]{1,2}\\d[A-Z\\d]?(?: \\d[A-Z]{2})?");
        Postcode.of(typed).ifPresent(found -> assertThat(alike(typed)).isEqualTo(alike(found.text())));
        Postcode.in(typed).ifPresent(found -> assertThat(alike(typed)).contains(alike(found.text())));
    }

    /** Without what is repaired or does not count. */
    private static String alike(String text) {
        return PlainText.line(text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z\\d]", "")
                .replace('O', '0')
                .replace('I', '1');
    }
}
