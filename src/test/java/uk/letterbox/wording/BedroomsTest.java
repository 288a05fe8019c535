package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BedroomsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 bed|2",
                "2 beds|2",
                "3+ bedroom|3",
                "3 bedrooms|3",
                "a two-bedroom flat|2",
                "Ten bedroomed house|10",
                "1 double bedroom|1",
                "Studio|0",
                "a studio flat|0",
                "studio or 1 bed|0",
                "2-3 bed|2",
                "two or three bedrooms|2",
                "2bed terrace|2",
                "£950 pcm, 2 bedroom flat|2",
                "4|4",
                "four|4",
                "3+|3"
            })
    void bedrooms_are_counted(String text, int bedrooms) {
        assertThat(Bedrooms.in(text)).hasValue(bedrooms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a bed",
                "bedsit",
                "2 bathrooms",
                "many",
                "Studios Road",
                "12345",
                "£2 bed linen",
                "3 bedding sets"
            })
    void other_text_says_nothing_of_bedrooms(String text) {
        assertThat(Bedrooms.in(text)).isEmpty();
    }
}
