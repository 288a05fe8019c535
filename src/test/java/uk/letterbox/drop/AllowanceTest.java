package uk.letterbox.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.property.References;

class AllowanceTest {

    private static final String ID = "0004-f421-2742-3f00";
    private static final References REFERENCES = References.of("""
            reference,side,id,branch
            BS8-12,lettings,0004-f421-2742-3f00,Clifton
            BS1-3,lettings,0004-0000-0000-0003,Centre
            BS8-12,sales,0004-0000-0000-0008,
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void without_a_list_everything_is_allowed() {
        assertThat(refused(Allowance.ALL, "lettings", "anything")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "lettings, BS8-12, false",
        "lettings, bs8-12, false",
        "lettings, 0004-f421-2742-3f00, false",
        "lettings, BS1-3, true",
        "lettings, 0004-0000-0000-0003, true",
        "lettings, unknown, true",
        "lettings, soon, false",
        "sales, 0004-f421-2742-3f00, false",
    })
    void a_property_is_known_by_its_reference_and_by_its_id(String side, String folder, boolean refused) {
        Allowance listed = new Allowance(Set.of(ID, "soon"), Set.of());

        assertThat(refused(listed, side, folder)).isEqualTo(refused);
        if (!folder.equals(ID)) {
            Allowance byReference = new Allowance(Set.of("bs8-12", "soon"), Set.of());
            assertThat(refused(byReference, side, folder)).isEqualTo(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BS8-99-01-hall.jpg, false",
        "Clifton_BS8-99_IMG_00.jpg, false",
        "BS8-98-01-hall.jpg, true",
        "BS1-3-01-hall.jpg, true"
    })
    void what_a_name_says_is_allowed_by_its_reference_before_the_table_knows_it(String file, boolean refused) {
        Allowance listed = new Allowance(Set.of("bs8-99"), Set.of());

        assertThat(listed.refusal((Placed) DropPath.read(file), REFERENCES).isPresent())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "lettings, BS8-12, false",
        "lettings, 0004-f421-2742-3f00, false",
        "lettings, BS1-3, true",
        "sales, BS8-12, true",
        "lettings, unknown, true",
    })
    void a_branch_allows_the_properties_that_the_table_gives_it(String side, String folder, boolean refused) {
        assertThat(refused(new Allowance(Set.of(), Set.of("clifton")), side, folder))
                .isEqualTo(refused);
    }

    @Test
    void one_of_both_lists_is_enough() {
        Allowance both = new Allowance(Set.of("BS1-3"), Set.of("Clifton"));

        assertThat(refused(both, "lettings", "BS1-3")).isFalse();
        assertThat(refused(both, "lettings", "BS8-12")).isFalse();
        assertThat(refused(both, "sales", "BS8-12")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BS8-12-01-kitchen.jpg, true", "BS1-3-01-kitchen.jpg, false", "Nobody-9-01-kitchen.jpg, true"})
    void a_file_that_says_its_property_by_its_name_is_held_to_the_list_too(String name, boolean refused) {
        Allowance listed = new Allowance(Set.of("BS1-3"), Set.of());

        assertThat(listed.refusal((Placed) DropPath.read(name), REFERENCES).isPresent())
                .isEqualTo(refused);
    }

    private static boolean refused(Allowance allowance, String side, String folder) {
        DropPath path = (DropPath) DropPath.read(side + "/" + folder + "/photos/1.jpg");
        return allowance.refusal(path, REFERENCES).isPresent();
    }
}
