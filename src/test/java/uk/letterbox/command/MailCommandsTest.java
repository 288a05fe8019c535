package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.Mails;
import uk.letterbox.command.OneHome.Letterbox;
import uk.letterbox.command.OneHome.Said;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.mailbox.PostOffice;

/** What people do about mails: {@code explain}, {@code show}, {@code release}, {@code status --leads}. */
class MailCommandsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_mail_is_explained_with_its_call_and_who_wrote_it_only_when_asked_for(Letterbox letterbox) throws Exception {
        try (OneHome home = home().and(letterbox)) {
            Path mail = Files.write(folder.resolve("one.eml"), Mails.enquiry().raw());

            Said said = home.type("explain", mail.toString());
            Said revealed = home.type("explain", mail.toString(), "--reveal");

            assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
            assertThat(said.out())
                    .contains(
                            "one.eml: ACCEPTED",
                            "leadType:",
                            "LettingsApplicant",
                            "POST",
                            "/leads/create",
                            "firstName:")
                    .contains("characters; --reveal shows them")
                    .doesNotContain("Ada", "ada@example.com", "07700", "Saturday");
            assertThat(revealed.out()).contains("Ada", "ada@example.com", "Saturday", "Subject: New enquiry");
            JsonNode json = home.type("explain", mail.toString(), "--json").json();
            assertThat(json.at("/0/outcome").asText()).isEqualTo("ACCEPTED");
            assertThat(json.at("/0/mail/findings").size()).isPositive();
            assertThat(json.toString()).doesNotContain("ada@example.com");
            assertThat(home.letmc().calls()).noneMatch(call -> call.operation().equals("createLead"));
            assertThat(mail).exists();
        }
    }

    @Test
    void mails_that_become_no_lead_are_explained_by_the_rule_that_decided() throws Exception {
        try (OneHome home = home()) {
            Path reply = Files.write(
                    folder.resolve("reply.eml"),
                    Mails.enquiry().headed("Auto-Submitted", "auto-replied").raw());
            Path nobody = Files.write(
                    folder.resolve("nobody.EML"),
                    Mails.enquiry().without("Email").without("Telephone").raw());
            Path none = Files.write(folder.resolve("none.eml"), new byte[] {0, 1, 2});

            Said said = home.type("explain", reply.toString(), nobody.toString(), none.toString());

            assertThat(said.out())
                    .contains("reply.eml: IGNORED", "nobody.EML: QUARANTINED", "no-contact", "none.eml: REFUSED");
            assertThat(home.type("explain", reply.toString(), "--agency", "none")
                            .exitCode())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_quarantined_mail_is_shown_masked_and_released_as_a_lead() throws Exception {
        try (OneHome home = home().and(Letterbox.RUNNING)) {
            String id = quarantined(home);

            Said shown = home.type("show", id);
            Said revealed = home.type("show", id, "--reveal");

            assertThat(shown.out())
                    .contains("QUARANTINED", "no-contact", "firstName:", "3 characters")
                    .doesNotContain("Ada", "Saturday");
            assertThat(revealed.out()).contains("Ada", "Saturday", "the mail begins", "Subject: New enquiry");
            assertThat(home.type("show", id, "--json").json().at("/mail/rule").asText())
                    .isEqualTo("no-contact");

            Said released = home.type("release", id, "email=ada@example.com", "leadType=General");

            assertThat(released.exitCode()).as(released.out()).isZero();
            assertThat(released.out()).startsWith(id + " goes on.").contains("ACCEPTED");
            await().atMost(A_MINUTE).until(() -> home.letmc().state().leads().size() == 1);
            assertThat(home.letmc().state().leads().get(0).fields())
                    .containsEntry("EmailAddress", "ada@example.com")
                    .containsEntry("Forename", "Ada");
            assertThat(home.type("release", id, "email=ada@example.com").exitCode())
                    .isEqualTo(1);
            assertThat(home.type("show", id).out()).contains("ACCEPTED").doesNotContain("firstName:");
        }
    }

    @Test
    void a_refused_mail_of_a_mailbox_stays_there_and_is_said_to() throws Exception {
        try (PostOffice post = PostOffice.open();
                OneHome home = home(Mails.AGENCY_LINES.replace(
                                "mail: {", "mail: { imap: [" + post.mailbox("since: 1d, move: {}") + "],"))
                        .with("MAIL_PASSWORD", PostOffice.PASSWORD)
                        .and(Letterbox.RUNNING)) {
            post.deliver(Mails.enquiry().without("Email").without("Telephone"));
            await().dontCatchUncaughtExceptions().atMost(A_MINUTE).until(() -> post.count("Letterbox.Quarantine") == 1);
            String id = home.type("list", "--outcome", "QUARANTINED").out().split(" ")[0];

            Said said = home.type("refuse", id);

            assertThat(said.exitCode()).as(said.out()).isZero();
            assertThat(said.out())
                    .isEqualTo(
                            id + " is refused. The mail was left where it came to: Letterbox/Quarantine of the mailbox"
                                    + " demo-imap-1, unless somebody has moved it.");
            assertThat(post.count("Letterbox.Quarantine")).isEqualTo(1);
            assertThat(home.agencyHome().resolve("mail/refused")).isEmptyDirectory();
            assertThat(home.type("show", id).out()).contains("REFUSED", "The office has turned it down.");
        }
    }

    @Test
    void leads_are_reported_by_source_and_outcome() throws Exception {
        try (OneHome home = home().and(Letterbox.RUNNING)) {
            assertThat(home.type("status", "--leads").out()).isEqualTo("No enquiry came in the last 30 days.");
            Mails mail = Mails.enquiry();
            put(home, "1.eml", mail);
            await().atMost(A_MINUTE)
                    .until(() -> home.asked(office -> office.search()
                                    .deliveries(new uk.letterbox.journal.Search.Page("DELIVERED", "", "", 9, ""))
                                    .size())
                            == 1);
            put(home, "2.eml", mail);
            put(home, "3.eml", Mails.enquiry().without("Email").without("Telephone"));
            await().atMost(A_MINUTE)
                    .until(() -> home.asked(office -> office.search()
                                    .arrivals(new uk.letterbox.journal.Search.Page("", "", "", 9, ""))
                                    .size())
                            == 3);

            Said said = home.type("status", "--leads");

            assertThat(said.out().lines().map(line -> line.split(" +last ")[0]))
                    .containsExactly(
                            "demo         Website              DELIVERED         1",
                            "demo         Website              DUPLICATE         1",
                            "demo         Website              QUARANTINED       1");
            JsonNode row = home.type("status", "--leads", "--json").json().at("/rows/0");
            assertThat(row.path("source").asText()).isEqualTo("Website");
            assertThat(row.path("outcome").asText()).isEqualTo(DeliveryState.DELIVERED.name());
            assertThat(row.path("last").asText()).startsWith("20");
            assertThat(home.type("status").out()).contains("door mail of demo: last arrival");
        }
    }

    private OneHome home() throws Exception {
        return home(Mails.AGENCY_LINES);
    }

    private OneHome home(String lines) throws Exception {
        Path agencies = Files.createDirectories(folder.resolve("config-agencies"));
        Files.writeString(agencies.resolve("demo.yaml"), "agency: demo\napiKey: \"{{env:LETMC_API_KEY}}\"\n" + lines);
        return new OneHome(folder).with("LETTERBOX_AGENCIES", agencies.toString());
    }

    private static String quarantined(OneHome home) throws Exception {
        put(home, "one.eml", Mails.enquiry().without("Email").without("Telephone"));
        await().atMost(A_MINUTE)
                .until(() -> home.type("list", "--outcome", "QUARANTINED").out().startsWith("a-"));
        return home.type("list", "--outcome", "QUARANTINED").out().split(" ")[0];
    }

    private static void put(OneHome home, String name, Mails mail) throws Exception {
        Path elsewhere = Files.write(home.agencyHome().resolve(name), mail.raw());
        Files.move(elsewhere, home.agencyHome().resolve("mail/inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
