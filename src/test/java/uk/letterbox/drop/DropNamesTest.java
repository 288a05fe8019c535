package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.media.Caption;
import uk.letterbox.shoot.ChosenType;

class DropNamesTest {

    @Test
    void a_path_says_side_property_and_kind_whatever_the_case_of_the_fixed_folders() {
        DropName read = DropPath.read("Lettings/BS8-12/PHOTOS/01-front.jpg");

        assertThat(read).isEqualTo(new DropPath(Side.LETTINGS, "BS8-12", Kind.PHOTO, Optional.empty(), "01-front.jpg"));
    }

    @Test
    void the_type_of_portal_media_is_its_folder_or_else_its_name() {
        DropPath byFolder = (DropPath) DropPath.read("sales/x/portalmedia/EPC/certificate.pdf");
        DropPath byName = (DropPath) DropPath.read("sales/x/portalmedia/Brochure.pdf");

        assertThat(byFolder.type(ChosenType.Names.USUAL)).contains("EPC");
        assertThat(byName.type(ChosenType.Names.USUAL)).contains("Brochure");
    }

    @ParameterizedTest
    @CsvSource({
        "Clifton_BS8-12_DOC_50.pdf, Energy Certificate",
        "BS8-12-10-epc.pdf, Energy Certificate",
        "Clifton_BS8-12_DOC_00.pdf, Brochure"
    })
    void a_type_that_a_name_stands_for_is_called_as_the_agency_says_or_as_usual(String file, String type) {
        ChosenType.Names names = new ChosenType.Names(Map.of("epc", "Energy Certificate"));

        assertThat(((Placed) DropPath.read(file)).type(names)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "front.jpg, too high up|not in a folder",
        "lettings/front.jpg, too high up",
        "lettings/x/front.jpg, too high up",
        "lettings/photos/front.jpg, folder of the property is missing",
        "lettings/photos/photos/front.jpg, folder of the property is missing",
        "rentals/x/photos/front.jpg, not in a folder that Letterbox knows",
        "lettings/x/pics/front.jpg, does not know the folder pics",
        "lettings/x/photos/big/front.jpg, too deep",
        "lettings/x/portalmedia/EPC/old/front.pdf, too deep",
        "lettings/x/photos/../../front.jpg, two dots",
        "lettings/x/photos/a\\b.jpg, backslash"
    })
    void a_path_outside_the_grammar_is_told_what_is_wrong(String name, String told) {
        Misplaced misplaced = (Misplaced) DropPath.read(name);

        assertThat(misplaced.reason()).containsPattern(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b.jpg", "line\nbreak.jpg", "gpj.\u202Efdp.jpg"})
    void control_characters_in_a_name_are_refused(String file) {
        assertThat(DropPath.read("sales/x/photos/" + file)).isInstanceOf(Misplaced.class);
    }

    @ParameterizedTest
    @CsvSource({
        "01-front.jpg, Front",
        "01_front_garden.JPG, Front garden",
        "12. kitchen-diner.png, Kitchen diner",
        "élévation.jpg, Élévation",
        "2nd bedroom.jpg, 2nd bedroom",
        "Principal bedroom (2).jpg, Principal bedroom (2)",
        "living room.final.jpg, Living room.final",
        "001.jpg, ''",
        "IMG_1234.JPG, ''",
        "01-IMG_1234.JPG, ''",
        "_DSC0042.jpg, ''",
        "DSCF0042 (1).jpg, ''",
        "P1010001.jpg, ''",
        "PXL_20260412_101112345.MP.jpg, ''",
        "20260412_101112.jpg, ''",
        "IMG-20260412-WA0003.jpg, ''",
        "DJI_0042.jpg, ''",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301.jpg, ''",
        "WhatsApp Image 2026-04-12 at 10.11.12.jpeg, ''",
        "Photo 1.jpg, ''",
        "Photo 1 kitchen.jpg, Photo 1 kitchen",
        "R2 studio.jpg, R2 studio",
        "lounge.jpg, Lounge"
    })
    void a_caption_is_what_people_would_read_in_the_name(String fileName, String caption) {
        assertThat(Caption.of(fileName)).isEqualTo(caption);
    }

    @Test
    void names_stand_in_natural_order() {
        List<String> expected = List.of(
                "01.jpg",
                "1.jpg",
                "2.jpg",
                "10.jpg",
                "a1.jpg",
                "A2.jpg",
                "a10.jpg",
                "cafe\u0301.jpg",
                "caf\u00e9.jpg",
                "front.jpg",
                "front 2.jpg",
                "Front 10.jpg",
                "IMG_99999999999999999998.jpg",
                "IMG_99999999999999999999.jpg");
        List<String> shuffled = new ArrayList<>(expected);

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(new NaturalOrder());

            assertThat(shuffled).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
