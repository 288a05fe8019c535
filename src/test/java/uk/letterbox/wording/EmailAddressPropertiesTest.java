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

class EmailAddressPropertiesTest {

    private static final int LONGEST = 254;

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "kim",
                "@",
                "example.com",
                "kim@example.com",
                "mailto:",
                "<",
                ">",
                "%0a",
                "Bcc:",
                ".",
                "..",
                "?subject=",
                "noreply");
    }

    @Provide
    Arbitrary<String> address() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.of("", ".", "_", "+", "-"),
                        Arbitraries.of("example.com", "example.org", "mail.example.co.uk"))
                .as((name, sign, domain) -> "k" + sign + name + "@" + domain);
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of(
                "%s",
                " %s ",
                "<%s>",
                "Kim Doe <%s>",
                "mailto:%s",
                "<mailto:%s>",
                "%s.",
                "'%s'",
                "(%s)",
                "%s?subject=x",
                "mailto:%s;");
    }

    @Property
    void an_address_is_the_same_whatever_is_around_it(
            @ForAll("address") String address, @ForAll("around") String around) {
        String typed = String.format(around, address.toUpperCase(Locale.ROOT));

        assertThat(EmailAddress.of(typed, none -> false)).contains(address);
    }

    @Property
    void reading_an_address_once_more_changes_nothing(@ForAll("typed") String typed) {
        Optional<String> address = EmailAddress.of(typed, none -> false);

        assertThat(address.flatMap(once -> EmailAddress.of(once, none -> false)))
                .isEqualTo(address);
    }

    @Property
    void an_address_is_one_and_was_typed(@ForAll("typed") String typed) {
        Optional<String> address = EmailAddress.of(typed, none -> false);

        assertThat(address.orElse("k@example.com"))
                .matches("[^\\s,;<>@]+@[^\\s,;<>@]+")
                .hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(PlainText.characters(typed, false).toLowerCase(Locale.ROOT)).contains(address.orElse(""));
    }
}
