package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.portal.PortalFiles;

/** What strangers' machines and programs send to a mailbox that is open to anybody. */
class StrangersTest {

    private static final MailRules OPEN =
            new MailRules(Set.of(), false, false, Set.of("agency.example"), Set.of(), Map.of(), "", "Email");

    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Reminder: viewing tomorrow|I am expected at the flat to rent|appointment",
                "Viewing confirmed for Saturday|When: 10:00. I rent.|appointment",
                "Your diary|Your appointment is confirmed. Flat to rent. I|appointment",
                "Gone|I am away until Monday with limited access to mail. Flat to rent.|answers-by-itself",
                "Thank you for your enquiry|I shall answer about the flat to rent.|answers-by-itself",
                "Receipt|Rent of 400 received for a flat to rent. Name: Ann Lee|nobody-asks"
            })
    void is_held_for_a_person(String subject, String words, String rule) {
        Verdict verdict = read(subject, "", words);

        assertThat(verdict).isInstanceOf(Verdict.Quarantine.class);
        assertThat(verdict.rule()).isEqualTo(rule);
    }

    @Test
    void what_goes_to_many_is_held_though_it_is_laid_out() {
        Verdict verdict = read(
                "Rents",
                "List-Unsubscribe: <https://list.example/u>\n",
                "Name: The Week\nEmail: ed@example.org\nMessage: I rent");

        assertThat(verdict).isInstanceOf(Verdict.Quarantine.class);
        assertThat(verdict.rule()).isEqualTo("newsletter");
    }

    @ParameterizedTest
    @CsvSource({
        "Automatische Antwort: Besichtigung, auto-reply",
        "R\u00e9ponse automatique, auto-reply",
        "Respuesta autom\u00e1tica: flat, auto-reply",
        "Read: your viewing, receipt",
        "Undeliverable: your viewing, receipt"
    })
    void answers_of_programs_are_known_in_other_words_and_languages(String subject, String rule) {
        Verdict verdict = read(subject, "", "I would like to rent a flat.");

        assertThat(verdict).isInstanceOf(Verdict.Ignore.class);
        assertThat(verdict.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "Viewing, I would like to view the flat to rent. I am away from Monday.",
        "Flat, Could we see the house for sale?",
        "Is your appointment still free, I need a valuation of my house before I sell it."
    })
    void a_person_who_asks_is_a_lead(String subject, String words) {
        assertThat(read(subject, "", words)).isInstanceOf(Verdict.Lead.class);
    }

    private Verdict read(String subject, String headers, String words) {
        String mail = "From: Ann <ann@example.com>\nTo: sales@agency.example\nSubject: " + subject + "\n" + headers
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + words + "\n";
        return reader.read(Sample.parse(mail.getBytes(StandardCharsets.UTF_8)), OPEN)
                .verdict();
    }
}
