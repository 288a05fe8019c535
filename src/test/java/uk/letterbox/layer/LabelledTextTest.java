package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.portal.Field;

class LabelledTextTest {

    private final Layer layer = new LabelledText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Email: ann@example.com",
                "E-MAIL:ann@example.com",
                "Your email*: ann@example.com",
                "*Email:* ann@example.com",
                "Email address (required): ann@example.com",
                "email\tann@example.com",
                "Email          ann@example.com",
                "Email - ann@example.com",
                "Email = ann@example.com",
                "Email......: ann@example.com",
                "Your email(s): ann@example.com",
                "--- Email ---\n\nann@example.com",
                "== Email ==\nann@example.com",
                "| Email | ann@example.com |",
                "> Email: ann@example.com",
                "\u2022 Email: ann@example.com",
                "3. Email: ann@example.com",
                "EMAIL ann@example.com",
                "Email:\nann@example.com",
                "Email\nann@example.com",
                "Email:\n\n\nann@example.com",
                "Best email to reach you: ann@example.com",
                "Applicant's e-mail address: ann@example.com",
                "Name: Ann | Email: ann@example.com",
                "Name: Ann Email: ann@example.com"
            })
    void a_label_is_known_however_it_is_written(String text) {
        assertThat(read(text, Field.EMAIL)).containsExactly("ann@example.com");
    }

    @Test
    void words_below_a_framed_label_or_an_invitation_are_the_enquirers() {
        assertThat(read("Email: ann@example.com\n\n-- Message --\nIs it damp?\nI hope not.", Field.MESSAGE))
                .containsExactly("Is it damp?\nI hope not.");
        assertThat(read("Email: ann@example.com\nAnything else we should know?\nCall after six.", Field.MESSAGE))
                .containsExactly("Call after six.");
        assertThat(read("Email: ann@example.com\nIs there anything else I should know?\nAnn", Field.MESSAGE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please send it to my email: ann@example.com",
                "Preferred contact method: Email",
                "Email: n/a",
                "Email: {{email}}",
                "https://example.com/email:ann"
            })
    void what_only_looks_like_a_label_is_none(String text) {
        assertThat(read(text, Field.EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Full address, ADDRESS",
        "Property address, PROPERTY_ADDRESS",
        "Email address, EMAIL",
        "Address, ADDRESS",
        "Branch address, AGENT"
    })
    void one_address_is_not_another(String label, Field field) {
        String value = field == Field.EMAIL ? "ann@example.com" : "1 Elm Road";

        assertThat(read(label + ": " + value, field)).containsExactly(value);
        assertThat(layer.read(Given.plain(label + ": " + value), Given.general()))
                .hasSize(1);
    }

    @Test
    void a_label_without_a_value_does_not_take_the_next_one() {
        List<Candidate> found = layer.read(
                Given.plain("Telephone:\n\nEmail:\n\nann@example.com\nName\nPhone\n07700 900123"), Given.general());

        assertThat(Given.values(found, Field.PHONE)).containsExactly("07700 900123");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.NAME)).isEmpty();
    }

    @Test
    void a_blank_reference_does_not_become_the_link_below_it() {
        assertThat(read("Your property ref:\n\nhttp://www.zoopla.co.uk/to-rent/details/74/", Field.AGENT_REFERENCE))
                .isEmpty();
    }

    @Test
    void the_enquirers_words_run_on_until_the_form_goes_on() {
        String text =
                "Message: Some questions:\nParking: is there any?\nPlease note: a cat.\n\nThanks\nType of property: Flats\n"
                        + "Name: Ann\n";

        List<Candidate> found = layer.read(Given.plain(text), Given.general());

        assertThat(Given.values(found, Field.MESSAGE))
                .containsExactly("Some questions:\nPlease note: a cat.\n\nThanks");
        assertThat(Given.values(found, Field.NOTE)).containsExactly("is there any?", "Flats");
        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann");
    }

    @Test
    void a_heading_in_capitals_ends_the_words_before_it() {
        String text = "MESSAGE FROM APPLICANT\nKeen to view. Many thanks\nSOFT CREDIT CHECK CONSENT\nYes\n"
                + "APPLICANT WOULD LIKE\nMore details\nBook a viewing\n";

        List<Candidate> found = layer.read(Given.plain(text), Given.portal("rightmove"));

        assertThat(Given.values(found, Field.MESSAGE)).containsExactly("Keen to view. Many thanks");
        assertThat(Given.values(found, Field.REQUEST)).containsExactly("More details; Book a viewing");
    }

    @Test
    void a_section_says_whose_details_it_holds() {
        String text =
                "-- From --\nName: Ann Lee\nEmail: ann@example.com\n-- Property --\nAddress: 1 Elm Road\nReference: E-1\n"
                        + "-- Agent --\nName: Jo\nEmail: jo@agency.example\n";

        List<Candidate> found = layer.read(Given.plain(text), Given.general());

        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann Lee");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.PROPERTY_ADDRESS)).containsExactly("1 Elm Road");
        assertThat(Given.values(found, Field.AGENT)).containsExactly("Jo", "jo@agency.example");
    }

    @Test
    void the_partner_of_the_enquirer_is_not_the_enquirer() {
        List<Candidate> found = layer.read(
                Given.plain("Name: Ann\nPartner's name: Tom\nPartner's email: tom@example.com"), Given.general());

        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann");
        assertThat(Given.values(found, Field.EMAIL)).isEmpty();
        assertThat(Given.values(found, Field.NOTE)).containsExactly("Tom", "tom@example.com");
    }

    @Test
    void nothing_is_read_below_the_end_of_the_enquiry() {
        String text = "Name: Ann\nEmail: ann@example.com\nRegards, The Zoopla Team\nTelephone: 020 7946 0000\n";

        assertThat(Given.values(layer.read(Given.plain(text), Given.portal("zoopla")), Field.PHONE))
                .isEmpty();
    }

    private List<String> read(String text, Field field) {
        return Given.values(layer.read(Given.plain(text), Given.general()), field);
    }
}
