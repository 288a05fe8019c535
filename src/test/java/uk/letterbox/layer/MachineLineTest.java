package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.letterbox.portal.Field;

class MachineLineTest {

    private static final String LINE =
            "Name: Ann Lee ; Address: 1 Elm Road ; Email: ann@example.com ; Phone: 07700900123 ;"
                    + " Requirements: Wants details; Wants to view ; PropAddress: 2 Oak Road ; PropReference: 83_A1 ;"
                    + " Comments: Hello; call me; Phone: after six; note: a dog ; Branch: Clifton";

    private final Layer layer = new MachineLine();

    @Test
    void values_may_hold_semicolons_and_what_looks_like_keys() {
        List<Candidate> found = layer.read(Given.plain(LINE), Given.portal("rightmove"));

        assertThat(Given.values(found, Field.REQUEST)).containsExactly("Wants details; Wants to view");
        assertThat(Given.values(found, Field.MESSAGE)).containsExactly("Hello; call me; Phone: after six; note: a dog");
        assertThat(Given.values(found, Field.PHONE)).containsExactly("07700900123");
        assertThat(Given.values(found, Field.BRANCH)).containsExactly("Clifton");
    }

    @Test
    void the_address_is_the_persons_even_where_the_portals_label_means_the_property() {
        List<Candidate> found = layer.read(Given.plain(LINE), Given.portal("zoopla"));

        assertThat(Given.values(found, Field.ADDRESS)).containsExactly("1 Elm Road");
        assertThat(Given.values(found, Field.PROPERTY_ADDRESS)).containsExactly("2 Oak Road");
    }

    @Test
    void a_line_that_is_wrapped_is_one() {
        List<Candidate> found = layer.read(
                Given.plain(LINE.replace("Oak Road", "Oak\nRoad").replace("; call", ";\ncall")),
                Given.portal("rightmove"));

        assertThat(Given.values(found, Field.PROPERTY_ADDRESS)).containsExactly("2 Oak Road");
        assertThat(Given.values(found, Field.MESSAGE))
                .singleElement()
                .asString()
                .startsWith("Hello; call me");
    }

    @Test
    void it_is_read_where_it_is_styled_away() {
        List<Candidate> found = layer.read(
                Given.html("<p>Hi</p><div style='display:none'>" + LINE + "</div>"), Given.portal("rightmove"));

        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
    }

    @Test
    void a_sentence_with_semicolons_is_none() {
        assertThat(layer.read(Given.plain("Two things: first; second; third"), Given.general()))
                .isEmpty();
    }
}
