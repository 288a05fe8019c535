package uk.letterbox.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.portal.Field;

/** The layers that read position, sentences and headers. */
class LooseLayersTest {

    @Test
    void bare_lines_are_read_by_where_they_stand() {
        String text = "Contact details\nAnn Lee\nann@example.com\n07700900123\n8 Zetland Road, Bristol, BS6 7AH\n"
                + "3 bed house for sale\n5, Fern Hill, Bristol, BS9, BS9 1AB\n\u00a3450,000\n83517_FH5\n";

        List<Candidate> found = new BareLines().read(Given.plain(text), Given.portal("rightmove"));

        assertThat(Given.values(found, Field.NAME)).containsExactly("Ann Lee");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.PHONE)).containsExactly("07700900123");
        assertThat(Given.values(found, Field.ADDRESS)).containsExactly("8 Zetland Road, Bristol, BS6 7AH");
        assertThat(Given.values(found, Field.PROPERTY_ADDRESS)).containsExactly("5, Fern Hill, Bristol, BS9, BS9 1AB");
        assertThat(Given.values(found, Field.PRICE)).containsExactly("\u00a3450,000");
        assertThat(Given.values(found, Field.REFERENCE)).containsExactly("83517_FH5");
    }

    @Test
    void a_signature_in_a_persons_mail_is_no_contact_block() {
        assertThat(new BareLines().read(Given.plain("Jo Clerk\njo@agency.example\n0117 496 0900"), Given.general()))
                .isEmpty();
    }

    @Test
    void a_heading_in_capitals_above_an_email_is_nobody() {
        List<Candidate> found = new BareLines()
                .read(Given.plain("MOVING DATE\nann@example.com\n07700900123"), Given.portal("rightmove"));

        assertThat(Given.values(found, Field.NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi, Anna has enquired about this property | Anna",
                "You have a new enquiry from Farid Karimi. | Farid Karimi",
                "Ann Lee (ann@example.com) has enquired about 3 Elm Road | Ann Lee",
                "You've received a message from Ben about your ad | Ben"
            })
    void a_sentence_names_the_enquirer(String line, String name) {
        assertThat(Given.values(new Sentences().read(Given.plain(line), Given.portal("gumtree")), Field.NAME))
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A tenant has enquired about this property",
                "You have a new enquiry from a potential buyer.",
                "The Rightmove team has sent you a message"
            })
    void a_sentence_about_nobody_in_particular_names_nobody(String line) {
        assertThat(Given.values(new Sentences().read(Given.plain(line), Given.portal("rightmove")), Field.NAME))
                .isEmpty();
    }

    @Test
    void words_between_two_rules_are_the_enquirers_whatever_stands_above_them() {
        String text = "Ffion has sent you a message on SpareRoom\n\nDouble room in a shared house, Southville\n\n"
                + "------------\nHi! What is the broadband like?\n\nFfion\n------------\n\nBe scam aware.\n";

        assertThat(Given.values(new FramedWords().read(Given.plain(text), Given.portal("spareroom")), Field.MESSAGE))
                .containsExactly("Hi! What is the broadband like?\n\nFfion");
    }

    @Test
    void words_are_found_in_their_frame() {
        String text = "Hi,\nChidi has sent you a message about your advert:\n\nIs the room free?\nBest, Chidi\n\n"
                + "Reply to this email.\n";

        assertThat(Given.values(new FramedWords().read(Given.plain(text), Given.portal("spareroom")), Field.MESSAGE))
                .containsExactly("Is the room free?\nBest, Chidi");
    }

    @Test
    void a_masked_address_to_reply_to_is_kept_as_it_stands() {
        List<Candidate> found = new ReplyTo()
                .read(
                        Given.replyTo("\"Chidi via SpareRoom\" <r-88@messages.spareroom.co.uk>"),
                        Given.portal("spareroom"));

        assertThat(Given.values(found, Field.NAME)).containsExactly("Chidi");
        assertThat(Given.values(found, Field.EMAIL)).containsExactly("r-88@messages.spareroom.co.uk");
    }

    @Test
    void a_subject_gives_the_name() {
        assertThat(Given.values(
                        new Subject()
                                .read(
                                        Given.subject("FW: Tenant enquiry from Zo\u00eb L\u00e9ger via Zoopla"),
                                        Given.portal("zoopla")),
                        Field.NAME))
                .containsExactly("Zo\u00eb L\u00e9ger");
    }

    @Test
    void addresses_in_running_text_are_the_last_resort() {
        String text = "Ann Lee (ann@example.com, 07700 900123) has enquired.\nRegards, the team\nhelp@openrent.co.uk";

        List<Candidate> found = new InText().read(Given.plain(text), Given.portal("openrent"));

        assertThat(Given.values(found, Field.EMAIL)).containsExactly("ann@example.com");
        assertThat(Given.values(found, Field.PHONE)).containsExactly("07700 900123");
    }

    @Test
    void of_a_persons_mail_the_signature_and_the_quoted_are_not_their_words() {
        String text = "Hello,\nmay I view it?\n-- \nAnn Lee, Lee Ltd\n> quoted";

        assertThat(Given.values(new OwnWords().read(Given.plain(text), Given.general()), Field.MESSAGE))
                .containsExactly("Hello,\nmay I view it?");
    }
}
