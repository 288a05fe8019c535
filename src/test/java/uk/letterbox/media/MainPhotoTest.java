package uk.letterbox.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as photographers write them. */
class MainPhotoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "Main",
                "MAIN PHOTO",
                "main-image",
                "main_1",
                "main2",
                "main (2)",
                "01-main",
                "1. Main",
                "00_HERO",
                "hero shot",
                "hero-kitchen",
                "Cover",
                "cover photo edited",
                "Primary",
                "lead image",
                "Lead",
                "featured_photo",
                "Main front elevation",
                "01 main exterior 2",
                "DSC_0042_main",
                "IMG_1234-Hero",
                "DJI 0007 cover",
                "front (main)",
                "12 High Street [main photo]"
            })
    void a_name_says_which_photo_is_to_be_seen_first(String name) {
        assertThat(MainPhoto.saidBy(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "front",
                "Main bedroom",
                "main_bathroom",
                "01-main entrance",
                "Main Road",
                "main reception 2",
                "maine coon",
                "mainly garden",
                "covered terrace",
                "cover terrace",
                "Lead roof",
                "leaded windows",
                "primary school",
                "Primary bedroom",
                "heroine",
                "bedroom main",
                "domain",
                "leading to garden"
            })
    void a_name_that_has_such_a_word_for_something_in_the_house_does_not(String name) {
        assertThat(MainPhoto.saidBy(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "main.jpg, ''",
        "01-Hero shot.jpg, ''",
        "02 main front elevation.jpg, Front elevation",
        "hero-kitchen.jpg, Kitchen",
        "Main bedroom.jpg, Main bedroom",
        "Lead roof.jpg, Lead roof"
    })
    void what_only_says_so_is_no_caption(String file, String caption) {
        assertThat(Caption.of(file)).isEqualTo(caption);
    }
}
