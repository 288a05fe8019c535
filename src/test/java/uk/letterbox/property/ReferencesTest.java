package uk.letterbox.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Side;

class ReferencesTest {

    private static final String ID = "0004-f421-2742-3f00";

    @TempDir
    Path folder;

    @Test
    void a_file_as_excel_writes_it_is_understood() {
        String csv = "\uFEFFReference;Side;Id;Branch;Address\r\n\"Flat \"\"A\"\"; top\";Lettings;" + ID
                + ";;\"1 High Street\r\nBristol\"\r\nS-7;sales;0004-aaaa-bbbb-cccc\r\n";

        References references = References.of(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(references.problems()).isEmpty();
        assertThat(references.resolve(Side.LETTINGS, "flat -a-; top")).isEqualTo(new References.Known(ID));
        assertThat(references.resolve(Side.SALES, "s-7")).isEqualTo(new References.Known("0004-aaaa-bbbb-cccc"));
    }

    @Test
    void the_encodings_of_older_excels_are_understood() {
        String csv = "Café,lettings," + ID + "\n";

        References western = References.of(csv.getBytes(Charset.forName("windows-1252")));
        References wide = References.of(csv.replace(',', '\t').getBytes(StandardCharsets.UTF_16));

        assertThat(western.resolve(Side.LETTINGS, "cafe\u0301")).isEqualTo(new References.Known(ID));
        assertThat(wide.resolve(Side.LETTINGS, "CAFÉ")).isEqualTo(new References.Known(ID));
    }

    @Test
    void a_first_line_that_says_the_separator_and_letters_that_no_text_has_are_left_out() {
        String csv = "sep=;\nreference;side;id\nA-1;sales;id\u00001\n";

        References references = References.of(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(references.problems()).isEmpty();
        assertThat(references.resolve(Side.SALES, "A-1")).isEqualTo(new References.Known("id1"));
    }

    @Test
    void a_bad_line_is_told_by_its_number_and_the_others_hold() {
        String csv =
                "reference,side,id\nA-1,lettings," + ID + "\nA-2,rentals,x\nA-3\n\nA-1,lettings,other\nA-4,sales,y\n";

        References references = References.of(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(references.problems()).hasSize(3);
        assertThat(references.problems().get(0)).contains("Line 3");
        assertThat(references.problems().get(1)).contains("Line 4");
        assertThat(references.problems().get(2)).contains("Line 6", "line 2", "A-1");
        assertThat(references.resolve(Side.LETTINGS, "A-1")).isEqualTo(new References.Known(ID));
        assertThat(references.resolve(Side.SALES, "A-4")).isEqualTo(new References.Known("y"));
    }

    @Test
    void an_id_needs_no_line_in_the_file() {
        References references = References.of("A,lettings,special-id\n".getBytes(StandardCharsets.UTF_8));

        assertThat(references.resolve(Side.SALES, ID.toUpperCase())).isEqualTo(new References.Known(ID));
        assertThat(references.resolve(Side.LETTINGS, "SPECIAL-ID")).isEqualTo(new References.Known("special-id"));
        assertThat(references.resolve(Side.SALES, "special-id")).isInstanceOf(References.Unknown.class);
    }

    @Test
    void an_unknown_reference_is_told_its_nearest_three_on_that_side() {
        String csv =
                "CLIFTON-12,lettings,a\nCLIFTON-13,lettings,b\nBATH-1,lettings,c\nCLIFTON-112,lettings,d\nCLFTON-12,sales,e\n";

        References references = References.of(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(references.resolve(Side.LETTINGS, "Clfton-12"))
                .isEqualTo(new References.Unknown(List.of("CLIFTON-12", "CLIFTON-112", "CLIFTON-13"), true));
    }

    @Test
    void a_changed_file_is_read_again_and_a_missing_one_knows_nothing() throws Exception {
        Path file = folder.resolve("properties.csv");
        PropertiesFile properties = new PropertiesFile(file);
        assertThat(properties.current().resolve(Side.SALES, "A")).isInstanceOf(References.Unknown.class);

        Files.writeString(file, "A,sales,id-1\n");
        assertThat(properties.current().resolve(Side.SALES, "A")).isEqualTo(new References.Known("id-1"));

        Files.writeString(file, "A,sales,id-22\n");
        assertThat(properties.current().resolve(Side.SALES, "A")).isEqualTo(new References.Known("id-22"));
    }

    @Test
    void two_branches_may_each_have_a_property_of_one_reference_that_then_stands_for_none_by_itself() {
        String csv =
                "A-1,lettings,id-1,Clifton\nA-1,lettings,id-2,Redland\nA-1,lettings,id-3,clifton\nA-1,lettings,id-4\n";

        References references = References.of(csv.getBytes(StandardCharsets.UTF_8), Map.of("12345", "Redland"));

        assertThat(references.problems()).hasSize(2).allMatch(line -> line.contains("do not name two branches"));
        assertThat(references.resolve(Side.LETTINGS, "a-1"))
                .isEqualTo(new References.Several(List.of("Clifton", "Redland")));
        assertThat(references.id(Side.LETTINGS, "A-1")).isEmpty();
        assertThat(references.branch(Side.LETTINGS, "id-2")).contains("Redland");
        assertThat(references.named("A-1")).extracting(Property::id).containsExactly("id-1", "id-2");
        assertThat(references.sameBranch("12345", "redland")).isTrue();
        assertThat(references.sameBranch("12345", "Clifton")).isFalse();
    }

    @Test
    void a_file_that_somebody_is_writing_is_not_believed_before_it_is_whole_or_rests() throws Exception {
        Path file = Files.writeString(folder.resolve("properties.csv"), "A,sales,id-1\n");
        PropertiesFile properties = new PropertiesFile(file);
        properties.current();

        Files.writeString(file, "A,sales,id-1\nB,sales,0004-f4");
        assertThat(properties.current().resolve(Side.SALES, "A")).isEqualTo(new References.Known("id-1"));
        assertThat(properties.current().resolve(Side.SALES, "B")).isInstanceOf(References.Unknown.class);

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(6)));
        assertThat(properties.current().resolve(Side.SALES, "B")).isEqualTo(new References.Known("0004-f4"));
    }
}
