package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReferenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "12345_CLF220113|12345_CLF220113|CLF220113",
                "12345_67_CLF220113|12345_67_CLF220113|CLF220113",
                "12345_67_CLF_113|12345_67_CLF_113|CLF_113",
                "12345_1_2_3_4|12345_1_2_3_4|4",
                "BS8-12|BS8-12|BS8-12",
                "BS8_12|BS8_12|BS8_12",
                "1234567|1234567|1234567",
                "100012345678|100012345678|100012345678",
                "CLF/2201/A|CLF/2201/A|CLF/2201/A",
                "Ref: CLF220113|CLF220113|CLF220113",
                "Property ref #: CLF220113 |CLF220113|CLF220113",
                "Your property reference no. CLF220113|CLF220113|CLF220113",
                "Clifton 12|Clifton 12|Clifton 12",
                "0004-f421-2742-3f00|0004-f421-2742-3f00|0004-f421-2742-3f00"
            })
    void a_reference_is_kept_whole_and_its_agents_part_apart(String typed, String whole, String agentPart) {
        assertThat(PropertyReference.of(typed)).contains(new PropertyReference(whole, agentPart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"listing_71234567_12345", "12345_"})
    void what_is_only_the_portals_has_no_agents_part(String typed) {
        assertThat(PropertyReference.of(typed)).contains(new PropertyReference(typed, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/A",
                "-",
                "https://www.zoopla.co.uk/to-rent/details/1/",
                "www.example.com/1",
                "zoopla.co.uk/1",
                "kim@example.com",
                "£1,250 pcm",
                "400k",
                "1250 pcm",
                "07700 900123",
                "+44 20 7946 0123",
                "Firm Reference No. 123456",
                "FRN 123456",
                "The property on the High Street that you have",
                "<b></b>"
            })
    void a_link_a_price_a_telephone_or_a_firms_number_is_no_reference(String typed) {
        assertThat(PropertyReference.of(typed)).isEmpty();
    }
}
