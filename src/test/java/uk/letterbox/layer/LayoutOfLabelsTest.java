package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.letterbox.portal.Field;

/** How labels, values and words lie to each other, in templates that nobody has seen before. */
class LayoutOfLabelsTest {

    private final Layer text = new LabelledText();
    private final Layer html = new LabelledHtml();

    @Test
    void a_rule_below_a_label_underlines_it_and_divides_nothing() {
        String mail = "Your name\n---------\nAnn Lee\n\nYour email\n==========\nann@example.com";

        assertThat(read(mail, Field.NAME)).containsExactly("Ann Lee");
        assertThat(read(mail, Field.EMAIL)).containsExactly("ann@example.com");
    }

    @Test
    void a_question_in_the_words_stays_theirs_though_it_begins_like_a_label() {
        assertThat(read("Email: ann@example.com\nMessage:\nTwo things:\nPrice: is it fixed?\nBye", Field.MESSAGE))
                .containsExactly("Two things:\nPrice: is it fixed?\nBye");
    }

    @Test
    void a_heading_of_contact_details_is_no_label_of_words() {
        assertThat(read("Contact details\nAnn Lee\nann@example.com", Field.MESSAGE))
                .isEmpty();
    }

    @Test
    void a_row_of_label_and_value_is_no_head_of_a_table() {
        String page =
                "<table><tr><td>Type of enquiry:</td><td>Looking to rent</td></tr><tr><td>Your ref:</td><td>A-7</td></tr></table>";

        assertThat(Given.values(html.read(Given.html(page), Given.general()), Field.TYPE))
                .containsExactly("Looking to rent");
        assertThat(Given.values(html.read(Given.html(page), Given.general()), Field.AGENT_REFERENCE))
                .containsExactly("A-7");
    }

    @Test
    void rows_may_be_numbered() {
        String page =
                "<table><tr><td>1</td><td>Name</td><td>Ann Lee</td></tr><tr><td>2</td><td>Email</td><td>ann@example.com</td></tr></table>";

        assertThat(Given.values(html.read(Given.html(page), Given.general()), Field.NAME))
                .containsExactly("Ann Lee");
    }

    @Test
    void below_a_label_for_a_person_there_may_be_but_a_number() {
        assertThat(read("Name: Ann Lee\nContact\n07700 900123", Field.PHONE)).containsExactly("07700 900123");
    }

    @Test
    void a_label_may_ask_for_the_number_to_reach_somebody_on_and_end_in_dots() {
        assertThat(read("Best number to reach you on\n07700 900123", Field.PHONE))
                .containsExactly("07700 900123");
        assertThat(read("Are you looking to\u2026\nSell", Field.TYPE)).containsExactly("Sell");
    }

    @Test
    void words_end_where_something_is_to_press_a_company_signs_or_a_closing_stands_over_its_team() {
        String words = "Email: ann@example.com\nMessage:\nIs it damp?\n\n";

        for (String end : List.of(
                "View this lead: https://portal.example/l/1\nUnsubscribe",
                "Portal plc, registered in England 0123.\nSupport: 020 7946 0000",
                "Regards,\nThe Zoopla Team")) {
            assertThat(read(words + end, Field.MESSAGE)).containsExactly("Is it damp?");
        }
        assertThat(read(words + "Kind regards,\nAnn", Field.MESSAGE))
                .containsExactly("Is it damp?\n\nKind regards,\nAnn");
    }

    @Test
    void a_name_in_a_sentence_ends_before_what_it_is_about() {
        List<Candidate> found = new Sentences()
                .read(Given.plain("You have a new message from Bea about your ad"), Given.portal("spareroom"));

        assertThat(Given.values(found, Field.NAME)).containsExactly("Bea");
    }

    private List<String> read(String mail, Field field) {
        return Given.values(text.read(Given.plain(mail), Given.general()), field);
    }
}
