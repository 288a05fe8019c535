package uk.letterbox.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            emptyValue = "",
            nullValues = "-",
            value = {
                "Kim Doe|-|Kim|Doe",
                "  Kim \u00A0 Doe , |-|Kim|Doe",
                "Sarah Jane Doe|-|Sarah Jane|Doe",
                "Kim|-|Kim|-",
                "J. Doe|-|J.|Doe",
                "Mr Kim Doe|Mr|Kim|Doe",
                "MR. kim doe|Mr|Kim|Doe",
                "Mr.Kim Doe|Mr|Kim|Doe",
                "Kim Doe (Mrs)|Mrs|Kim|Doe",
                "Miss Kim Doe|Miss|Kim|Doe",
                "Mx Kim Doe|Mx|Kim|Doe",
                "Prof. Dr. Kim Doe|Prof Dr|Kim|Doe",
                "Professor Kim Doe|Prof|Kim|Doe",
                "Rev Kim Doe|Rev|Kim|Doe",
                "Lady Doe|Lady|-|Doe",
                "Mr Doe|Mr|-|Doe",
                "Sir Kim|Sir|Kim|-",
                "Dame Kim Doe|Dame|Kim|Doe",
                "Mr & Mrs Doe|Mr & Mrs|-|Doe",
                "Mr and Mrs Doe|Mr & Mrs|-|Doe",
                "Mr. + Mrs. K Doe|Mr & Mrs|K|Doe",
                "Dr&Mrs Kim Doe|Dr & Mrs|Kim|Doe",
                "Doe, Kim|-|Kim|Doe",
                "Doe, Mr Kim|Mr|Kim|Doe",
                "van der Berg, Kim|-|Kim|van der Berg",
                "Garcia Lopez, Maria|-|Maria|Garcia Lopez",
                "Kim van der Berg|-|Kim|van der Berg",
                "Ludwig von Mises|-|Ludwig|von Mises",
                "Maria de la Cruz|-|Maria|de la Cruz",
                "Omar bin Said|-|Omar|bin Said",
                "Noor al Hassan|-|Noor|al Hassan",
                "Sean O Brien|-|Sean|O Brien",
                "Ian Mac Donald|-|Ian|Mac Donald",
                "Mr de Souza|Mr|-|de Souza",
                "van Dyke|-|-|van Dyke",
                "Al Doe|-|Al|Doe",
                "KIM DOE|-|Kim|Doe",
                "kim doe|-|Kim|Doe",
                "Kim DOE|-|Kim|Doe",
                "kim o'neill-smith|-|Kim|O'Neill-Smith",
                "KIM O’NEILL|-|Kim|O’Neill",
                "anne-marie MCDONALD|-|Anne-Marie|McDonald",
                "LUDWIG VAN BEETHOVEN|-|Ludwig|van Beethoven",
                "Kim MacDonald|-|Kim|MacDonald",
                "Kim deSouza|-|Kim|deSouza",
                "AJ Doe|-|AJ|Doe",
                "Zoë Ångström|-|Zoë|Ångström",
                "ZOË ÅNGSTRÖM|-|Zoë|Ångström",
                "Łukasz Żak|-|Łukasz|Żak",
                "李 小龍|-|李|小龍",
                "\"Kim Doe\"|-|Kim|Doe",
                "Kim O&#039;Neill|-|Kim|O'Neill",
                "<b>Kim</b> Doe|-|Kim|Doe",
                "Kim <script>alert(1)</script> Doe|-|Kim Alert|Doe",
                "Kim\u202E \u200BDoe\uD83C\uDFE0|-|Kim|Doe",
                "KATIE PRICE|-|Katie|Price"
            })
    void a_name_is_a_title_first_names_and_a_surname(String typed, String title, String first, String last) {
        PersonName name = PersonName.of(typed);

        assertThat(new String[] {name.title(), name.first(), name.last()})
                .containsExactly(text(title), text(first), text(last));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Doe MRCVS|MRCVS",
                "Kim Doe, BSc|BSc",
                "Dr Kim Doe PhD FRICS|PhD FRICS",
                "Kim Doe BSc (Hons)|BSc",
                "Kim Doe MA|MA",
                "Kim Doe Jnr|Jnr"
            })
    void letters_after_a_name_are_noted(String typed, String letters) {
        PersonName name = PersonName.of(typed);

        assertThat(name.first() + " " + name.last()).isEqualTo("Kim Doe");
        assertThat(name.notes()).anyMatch(note -> note.contains(letters));
    }

    @Test
    void letters_that_are_a_surname_stay_one() {
        assertThat(PersonName.of("Jack Ma").last()).isEqualTo("Ma");
        assertThat(PersonName.of("JACK MA").last()).isEqualTo("Ma");
        assertThat(PersonName.of("Kim DOE").last()).isEqualTo("Doe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Doe and Sam Roe|Kim|Doe",
                "Kim Doe & Sam Roe|Kim|Doe",
                "Kim Doe / Sam Roe|Kim|Doe",
                "Kim and Sam Doe|Kim|Doe",
                "Kim & Sam van der Berg|Kim|van der Berg",
                "Mr Kim Doe and Mrs Sam Doe|Kim|Doe"
            })
    void of_two_people_the_first_is_taken_and_both_are_noted(String typed, String first, String last) {
        PersonName name = PersonName.of(typed);

        assertThat(name.first()).isEqualTo(first);
        assertThat(name.last()).isEqualTo(last);
        assertThat(name.notes()).anyMatch(note -> note.endsWith(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MESSAGE FROM APPLICANT",
                "SOFT CREDIT CHECK CONSENT",
                "APPLICANT WOULD LIKE",
                "APPLICANT",
                "SOFT",
                "MOVING DATE",
                "EMPLOYMENT",
                "Contact details:",
                "ALL OF THIS IS NO PERSONS NAME",
                "N/A",
                "null",
                "[your-name]",
                "{{name}}",
                "-",
                "",
                "  "
            })
    void a_heading_or_a_placeholder_is_nobody(String typed) {
        assertThat(PersonName.of(typed)).isEqualTo(PersonName.of(""));
        assertThat(PersonName.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@example.com",
                "https://example.org/cheap-leads",
                "07700 900123",
                "Please call me back about the flat that you have on the market in Clifton as soon as you can, thank you"
            })
    void what_is_no_name_is_noted_and_no_name(String typed) {
        PersonName name = PersonName.of(typed);

        assertThat(name.isEmpty()).isTrue();
        assertThat(name.notes()).hasSize(1);
    }

    @Test
    void two_fields_are_believed() {
        assertThat(PersonName.of("Mr Kim", "VAN DER BERG"))
                .isEqualTo(new PersonName("Mr", "Kim", "van der Berg", List.of()));
        assertThat(PersonName.of("Sarah Jane", "de Souza").first()).isEqualTo("Sarah Jane");
        assertThat(PersonName.of("Kim", "Garcia Lopez").last()).isEqualTo("Garcia Lopez");
        assertThat(PersonName.of("Kim Doe", "Doe").first()).isEqualTo("Kim");
    }

    @Test
    void of_two_fields_one_may_be_empty() {
        assertThat(PersonName.of("Kim Doe", "").last()).isEqualTo("Doe");
        assertThat(PersonName.of("N/A", "Doe")).isEqualTo(new PersonName("", "", "Doe", List.of()));
        assertThat(PersonName.of("", "").isEmpty()).isTrue();
    }

    @Test
    void what_is_not_written_does_not_show() {
        assertThat(PersonName.of("Kim Doe").toString()).isEqualTo("PersonName");
    }
}
