package uk.letterbox.shoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345_BS8-12_IMG_00.jpg         | PHOTO       |          | BS8-12@12345 12345_BS8-12@12345",
                "12345_bs8-12_img_07.JPG         | PHOTO       |          | bs8-12@12345 12345_bs8-12@12345",
                "12345_BS8_12_FLP_00.png         | FLOORPLAN   |          | BS8_12@12345 12345_BS8_12@12345",
                "Clifton_BS8_DOC_00.pdf          | PORTALMEDIA | BROCHURE | BS8@Clifton Clifton_BS8@Clifton",
                "Clifton_BS8_DOC_49.pdf          | PORTALMEDIA | BROCHURE | BS8@Clifton Clifton_BS8@Clifton",
                "Clifton_BS8_DOC_50.pdf          | PORTALMEDIA | EPC      | BS8@Clifton Clifton_BS8@Clifton",
                "BS8-12-01-kitchen.jpg           | PHOTO       |          | BS8-12@ BS8@",
                "BS8-12-01.jpg                   | PHOTO       |          | BS8-12@ BS8@",
                "FLAT-3-2-front-door.jpg         | PHOTO       |          | FLAT-3@ FLAT@",
                "QX7-04-Floor plan ground.png    | FLOORPLAN   |          | QX7@",
                "QX7-05-epc.pdf                  | PORTALMEDIA | EPC      | QX7@",
                "QX7-06-epcot style room.jpg     | PHOTO       |          | QX7@",
                "QX7-07-virtual tour.url         | PORTALMEDIA |          | QX7@",
            })
    void a_name_of_the_trade_says_kind_type_and_what_the_reference_may_be(
            String name, String kind, String type, String readings) {
        TradeName read = TradeName.of(name).orElseThrow();

        assertThat(read.kind()).hasToString(kind);
        assertThat(read.type().map(ChosenType::name).orElse(null)).isEqualTo(type);
        assertThat(read.readings().stream()
                        .map(one -> one.reference() + "@" + one.branch())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({
        "12345_BS8-12_IMG_00.jpg, ''",
        "BS8-12-01-kitchen_diner.jpg, Kitchen diner",
        "BS8-12-01.jpg, ''",
        "BS8-12-01-DSC0042.jpg, ''"
    })
    void captions_are_the_words_behind_the_number_and_feeds_give_none(String name, String caption) {
        assertThat(TradeName.of(name).orElseThrow().readings().get(0).caption()).isEqualTo(caption);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "front.jpg",
                "IMG_0042.jpg",
                "_BS8_IMG_00.jpg",
                "12345_BS8_IMG_0.jpg",
                "12345_BS8_PIC_00.jpg",
                "12345_IMG_00.jpg",
                "-01-kitchen.jpg",
                "BS8-kitchen-01a.jpg",
                "20260412-101112.jpg",
                "",
                "BS8-1234.jpg"
            })
    void other_names_say_nothing(String name) {
        assertThat(TradeName.of(name)).isEmpty();
    }
}
