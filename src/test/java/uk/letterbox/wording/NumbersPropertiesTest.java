package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Of money and bedrooms. */
class NumbersPropertiesTest {

    @Provide
    Arbitrary<String> typed() {
        return Typed.around(
                "£",
                "1,250",
                "1250",
                "400k",
                "1.2m",
                "pcm",
                "per month",
                "p/w",
                "pw",
                "up to",
                "Offers over",
                "-",
                "to",
                "2",
                "bed",
                "bedrooms",
                "Studio",
                "two",
                "3+",
                "12345678901234567890",
                "1,234,567,890,123");
    }

    @Provide
    Arbitrary<String> period() {
        return Arbitraries.of(
                "", " pcm", "pcm", " p/m", " per calendar month", " pw", " p/w", "/week", " pa", " per annum");
    }

    @Property
    void an_amount_is_the_same_however_it_is_written(
            @ForAll @IntRange(max = 99_999_999) int pounds, @ForAll("period") String period) {
        for (String form : List.of("£%d", "£%,d", "£ %d", "GBP %d", "Price: £%,d", "Offers over £%d", "£%d.00")) {
            Money money =
                    Money.in(String.format(Locale.UK, form, pounds) + period).orElseThrow();

            assertThat(money.most()).isEqualByComparingTo(BigDecimal.valueOf(pounds));
            assertThat(money.least()).isEqualByComparingTo(money.most());
            assertThat(money.rent()).isEqualTo(!period.isEmpty());
        }
    }

    @Property
    void an_amount_was_typed_and_its_range_is_in_order(@ForAll("typed") String typed) {
        Money.in(typed).ifPresent(money -> {
            assertThat(PlainText.line(typed)).contains(money.wording());
            assertThat(money.least()).isBetween(BigDecimal.ZERO, money.most());
            assertThat(money.monthly().signum()).isNotNegative();
        });
    }

    @Property
    void the_wording_of_an_amount_is_the_same_amount(@ForAll("typed") String typed) {
        Money.in(typed).ifPresent(money -> assertThat(Money.in(money.wording())).contains(money));
    }

    @Property
    void bedrooms_are_the_same_however_they_are_written(@ForAll @IntRange(max = 20) int bedrooms) {
        for (String form :
                List.of("%d", "%d+", "%d bed", "%d-bed flat", "a %d bedroom house", "%d+ bedrooms", "%dbed")) {
            assertThat(Bedrooms.in(String.format(form, bedrooms))).hasValue(bedrooms);
        }
    }

    @Property
    void bedrooms_are_never_more_than_two_digits(@ForAll("typed") String typed) {
        assertThat(Bedrooms.in(typed).orElse(0)).isBetween(0, 99);
    }
}
