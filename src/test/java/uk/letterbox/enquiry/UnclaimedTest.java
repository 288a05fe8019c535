package uk.letterbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.portal.PortalFiles;

/** What no layer has read is told all the same, but not what machines and staff say in every mail. */
class UnclaimedTest {

    private static final MailRules RULES =
            new MailRules(Set.of(), false, false, Set.of("agency.example"), Set.of(), Map.of(), "", "");

    private final EnquiryReader reader =
            new EnquiryReader(PortalFiles.load(Path.of("config")).get());

    @Test
    void words_in_a_place_that_no_template_knows_are_told() {
        assertThat(notesOf("Somebody left this at the desk downstairs"))
                .contains("Text of the mail: Somebody left this at the desk downstairs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have a new buyer enquiry",
                "Hi, Ann has enquired about this property",
                "You have received a new message from Ann Lee via your website",
                "T: 0117 496 0100 M: 07700 900001",
                "This message is confidential and for its intended recipient",
                "Member services: 020 7946 0444 (Mon-Fri 9am-6pm)",
                "Portal Ltd, registered in England, number 0123",
                "-- \nJo Clerk the agency's very best negotiator"
            })
    void what_every_mail_of_a_machine_says_is_not(String line) {
        assertThat(notesOf(line)).doesNotContain("Text of the mail");
    }

    private String notesOf(String line) {
        String mail = "From: web@agency.example\nTo: sales@agency.example\nSubject: Enquiry\n\n"
                + "Name: Ann Lee\nEmail: ann@example.com\nTel: 07700 900123\nType: Buyer\n\n" + line + "\n";
        return String.join(
                "\n",
                reader.read(Sample.parse(mail.getBytes(StandardCharsets.UTF_8)), RULES)
                        .notes());
    }
}
