package uk.letterbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFormTest {

    private static final List<ReferenceForm> RIGHTMOVE =
            PortalFilesTest.shipped().named("rightmove").orElseThrow().references();

    @ParameterizedTest
    @CsvSource({"83517_CLF26, CLF26, 83517", "83517_77_FH5, FH5, 83517", "83517_44_PR_3, PR_3, 83517"})
    void the_agencys_part_is_the_last_and_of_four_the_last_two(String whole, String agent, String branch) {
        ReferenceForm.Parts parts = RIGHTMOVE.stream()
                .flatMap(form -> form.read(whole).stream())
                .findFirst()
                .orElseThrow();

        assertThat(parts).isEqualTo(new ReferenceForm.Parts(agent, branch));
    }

    @Test
    void what_is_only_the_portals_has_no_part_of_the_agencys() {
        assertThat(new ReferenceForm("listing_{listing}_{branch}").read("listing_184_1701"))
                .contains(new ReferenceForm.Parts("", "1701"));
    }

    @Test
    void a_sentence_is_no_reference() {
        assertThat(RIGHTMOVE).allSatisfy(form -> assertThat(form.read("please ring 83517_CLF"))
                .isEmpty());
    }
}
