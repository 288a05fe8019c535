package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.letterbox.portal.PortalFiles;

class EnquiryReaderTest {

    private static final MailRules RULES =
            new MailRules(Set.of(), false, false, Set.of("agency.example"), Set.of(), Map.of(), "", "");
    private static final String FORM = "From: web@agency.example\nTo: sales@agency.example\nSubject: Enquiry\n\n";

    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());

    @Test
    void what_a_person_gives_at_a_release_goes_before_what_was_read() {
        byte[] mail = (FORM.replace("web@agency.example", "x@host.example")
                        + "Name: Ann Lee\nEmail: ann@example.com\nMessage: to rent")
                .getBytes(StandardCharsets.UTF_8);

        Reading held = reader.read(Sample.parse(mail), RULES);
        Reading released =
                reader.read(Sample.parse(mail), RULES, Map.of("firstName", "Anna", "leadType", "SalesApplicant"));

        assertThat(held.verdict()).isInstanceOf(Verdict.Quarantine.class);
        assertThat(released.verdict()).isEqualTo(new Verdict.Lead("released", "A person released it."));
        assertThat(released.enquiry().firstName()).isEqualTo("Anna");
        assertThat(released.enquiry().lastName()).isEqualTo("Lee");
        assertThat(released.enquiry().leadType()).isEqualTo("SalesApplicant");
        assertThat(released.findings()).contains(new Reading.Finding("firstName", "given", "by a person"));
    }

    @Test
    void a_released_mail_that_nobody_could_answer_stays() {
        byte[] mail = (FORM + "Name: Ann Lee\nMessage: to rent").getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(Sample.parse(mail), RULES, Map.of("lastName", "Lee"))
                        .verdict())
                .isInstanceOf(Verdict.Quarantine.class);
        assertThat(reader.read(Sample.parse(mail), RULES, Map.of("phone", "+447700900123"))
                        .verdict())
                .isInstanceOf(Verdict.Lead.class);
    }

    @Test
    void every_field_says_which_layer_and_rule_gave_it() {
        byte[] mail = (FORM + "Name: Ann Lee\nTel: 07700 900123\nRef: A-1\nMessage: to rent")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(Sample.parse(mail), RULES).findings())
                .contains(
                        new Reading.Finding("lastName", "labelled-text", "Name"),
                        new Reading.Finding("phone", "labelled-text", "Tel"),
                        new Reading.Finding("reference", "labelled-text", "Ref"),
                        new Reading.Finding("leadType", "decision", "seeker's words"),
                        new Reading.Finding("source", "sender", "a form"));
    }

    @Test
    void a_lower_layer_fills_gaps_and_what_it_says_otherwise_is_a_note() {
        String mail = "From: Zoopla <members@zoopla.co.uk>\nReply-To: Bob Hay <bob@example.com>\n"
                + "Subject: Tenant enquiry from Ann Lee via Zoopla\n\nName: Ann Lee\nTelephone: 07700 900123\n";

        Reading reading = reader.read(Sample.parse(mail.getBytes(StandardCharsets.UTF_8)), RULES);

        assertThat(reading.enquiry().firstName()).isEqualTo("Ann");
        assertThat(reading.enquiry().email()).isEqualTo("bob@example.com");
        assertThat(reading.notes()).contains("Another name in the mail: Bob Hay");
    }

    @Test
    void a_message_is_never_longer_than_a_crm_takes_and_keeps_its_notes() {
        byte[] mail = (FORM + "Name: Ann Lee\nEmail: a@example.com\nBudget: 1200\nMessage: to rent "
                        + "word ".repeat(20_000))
                .getBytes(StandardCharsets.UTF_8);

        String message = reader.read(Sample.parse(mail), RULES).enquiry().message();

        assertThat(message)
                .hasSizeLessThanOrEqualTo(8_192)
                .contains("goes on in the mail")
                .endsWith("Budget: 1200");
    }

    @Test
    void text_that_nothing_has_read_is_noted() {
        byte[] mail = (FORM + "Name: Ann Lee\nEmail: ann@example.com\n----------\n\nIs the cellar of this flat dry?\n"
                        + "See our privacy policy for details.\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(Sample.parse(mail), RULES).enquiry().message())
                .contains("Text of the mail: Is the cellar of this flat dry?")
                .doesNotContain("Ann Lee", "privacy");
    }

    @Test
    void our_acknowledgement_to_the_person_it_quotes_is_no_enquiry() {
        String mail = "From: sales@agency.example\nTo: %s\nCc: leads@agency.example\nSubject: Thank you\n\n"
                + "You told us:\n\nName: Ann Lee\nEmail: ann@example.com\nMessage: Can I view?\n";

        assertThat(verdict(mail.formatted("ann@example.com"))).isInstanceOf(Verdict.Ignore.class);
        assertThat(verdict(mail.formatted("leads@agency.example, ann@example.com")))
                .isInstanceOf(Verdict.Quarantine.class);
    }

    private Verdict verdict(String mail) {
        return reader.read(Sample.parse(mail.getBytes(StandardCharsets.UTF_8)), RULES)
                .verdict();
    }

    @Test
    void nothing_that_is_read_tells_of_a_person_in_a_log() {
        byte[] mail =
                (FORM + "Name: Ann Lee\nEmail: ann@example.com\nMessage: to rent").getBytes(StandardCharsets.UTF_8);
        Reading reading = reader.read(Sample.parse(mail), RULES);

        assertThat(reading.toString() + reading.enquiry() + reading.verdict()).doesNotContain("Ann", "example.com");
    }
}
