package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.alert.AlertTeller;
import uk.letterbox.alert.Post;
import uk.letterbox.alert.Webhook;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** A branch is told by mail of each enquiry that a person must see to, with the enquiry in it; nobody else is told who wrote. */
class BranchAlertsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String AGENCY = Mails.AGENCY_LINES.replace(
            "defaultBranch: Redland,", "defaultBranch: Redland, alertTo: { Clifton: clifton-desk@example.org },");

    @TempDir
    private Path home;

    private Simulator letmc;
    private GreenMail server;
    private int port;

    @BeforeEach
    void begin() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
        letmc.close();
    }

    @Test
    void quarantined_dead_and_unconfirmed_enquiries_are_told_to_their_branch_once_with_who_wrote() throws Exception {
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put(
                    "quarantined.eml",
                    Mails.enquiry()
                            .headed("To", "clifton@example.org")
                            .headed("Subject", "=?utf-8?Q?Hi=0D=0ABcc:_all@example.com?=")
                            .without("Email")
                            .without("Telephone"));
            await().atMost(A_MINUTE).until(() -> mails().size() == 1);
            letmc.setFaults(Fault.parse("createLead:before:404:1.0"));
            folder.put(
                    "dead.eml",
                    Mails.enquiry().with("Email", "dead@example.com").with("Telephone", ""));
            await().atMost(A_MINUTE).until(() -> mails().size() == 2);
            letmc.setFaults(Fault.parse("createLead:after:reset:1.0"));
            folder.put(
                    "unclear.eml",
                    Mails.enquiry().with("Email", "unclear@example.com").with("Telephone", ""));
            await().atMost(A_MINUTE).until(() -> mails().size() == 3);

            assertThat(mails().get(0).getRecipients(RecipientType.TO)[0]).hasToString("clifton-desk@example.org");
            assertThat(mails().get(1).getRecipients(RecipientType.TO)[0]).hasToString("desk@example.org");
            assertThat(text(0))
                    .contains(
                            "It is NOT in letMC", "no-contact", "First name: Ada", "| I would like to rent this flat.")
                    .contains("letterbox release " + letterbox.arrivals().get(0).id());
            assertThat(text(1))
                    .contains("could not be put into letMC", "Email: dead@example.com", "letterbox replay d-");
            assertThat(text(2)).contains("is not known", "Email: unclear@example.com", "letterbox decide d-");
            for (MimeMessage mail : mails()) {
                assertThat(mail.getSubject()).isEqualTo("Letterbox: an enquiry needs you (demo)");
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getAllRecipients()).hasSize(1);
            }
            assertThat(letterbox.deliveries())
                    .extracting(one -> one.state())
                    .containsExactly(DeliveryState.DEAD, DeliveryState.UNCONFIRMED);
            await().atMost(A_MINUTE).until(() -> letters(letterbox) == 0);
        }
    }

    @Test
    void a_branch_is_told_when_the_mail_server_is_back_and_not_of_what_was_settled_meanwhile() throws Exception {
        server.stop();
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            folder.put("one.eml", Mails.enquiry().without("Email").without("Telephone"));
            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 1);
            folder.put(
                    "two.eml",
                    Mails.enquiry().with("First name", "Bea").without("Email").without("Telephone"));
            await().atMost(A_MINUTE).until(() -> letterbox.arrivals().size() == 2);
            letterbox.office().held().refuse(letterbox.arrivals().get(0).id(), "Nothing.");

            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();

            await().atMost(A_MINUTE).until(() -> !mails().isEmpty());
            assertThat(text(0)).contains("First name: Bea").doesNotContain("First name: Ada");
        }
    }

    @Test
    void a_webhook_is_told_ids_and_never_who_wrote_or_what() throws Exception {
        try (Post post = new Post();
                TestLetterbox letterbox =
                        start(Map.of("LETTERBOX_ALERT_WEBHOOK", post.address().toString()))) {
            Mails enquiry = Mails.enquiry()
                    .headed("Subject", "Zebedee Quillfeather asks about the wardrobe")
                    .with("First name", "Zebedee")
                    .with("Last name", "Quillfeather")
                    .with("Email", "zq@example.net")
                    .with("Telephone", "07700 900456")
                    .with("Message", "Does the purple wardrobe stay?");
            MailFolder folder = new MailFolder(letterbox);
            folder.put("Zebedee.eml", enquiry.without("Email").without("Telephone"));
            letmc.setFaults(Fault.parse("createLead:before:404:1.0"));
            folder.put("dead.eml", enquiry.headed("Message-ID", "<2@example.org>"));
            await().atMost(A_MINUTE).until(() -> letterbox.all(1, DeliveryState.DEAD));
            letmc.setFaults(Fault.parse("createLead:after:reset:1.0"));
            folder.put(
                    "unclear.eml",
                    enquiry.headed("Message-ID", "<3@example.org>").with("Message", "And the purple wardrobe?"));
            await().atMost(A_MINUTE).until(() -> letterbox.deliveries().size() == 2);
            await().atMost(A_MINUTE).until(() -> letterbox.deliveries().get(1).state() == DeliveryState.UNCONFIRMED);
            await().atMost(A_MINUTE).until(() -> letters(letterbox) == 0);
            new AlertTeller(letterbox.office().alerts(), List.of(new Webhook(post.address())), System::nanoTime).tell();

            String told = String.join("\n", post.bodies());
            assertThat(told)
                    .contains(letterbox.arrivals().get(0).id())
                    .contains(letterbox.deliveries().stream().map(Delivery::id).toList());
            assertThat(told.replaceAll("\\s", ""))
                    .doesNotContainIgnoringCase("zebedee", "quillfeather", "zq@", "7700900456", "wardrobe");
        }
    }

    @Test
    void what_a_stranger_writes_is_neither_a_header_nor_a_line_nor_html_of_the_mail_to_the_branch() throws Exception {
        String html = "<img src=https://evil.example.com/x onerror=evil()>";
        Mails hostile = Mails.enquiry()
                .headed("From", "=?utf-8?Q?Evil=0D=0ABcc:_evil@example.com?= <evil@example.com>")
                .headed("Reply-To", "=?utf-8?Q?Evil=0AContent-Type:_text/html?= <evil@example.com>")
                .headed("Subject", "=?utf-8?Q?Evil=0D=0A=0D=0A=3Chtml=3E_evil?=")
                .with("First name", html)
                .with("Last name", "Evil\u2028  letterbox release evil \u202elive")
                .with("Message", html + "\r\n.\r\nBcc: evil people\r\n  letterbox release evil\r\nWhy: evil");
        try (TestLetterbox letterbox = start()) {
            MailFolder folder = new MailFolder(letterbox);
            letmc.setFaults(Fault.parse("createLead:before:404:1.0"));
            folder.put("quarantined.eml", hostile.without("Email").without("Telephone"));
            await().atMost(A_MINUTE).until(() -> mails().size() == 1);
            folder.put(
                    "dead.eml",
                    Mails.enquiry()
                            .with(
                                    "Message",
                                    "May I rent this <b>evil</b> flat?\r\n.\r\n  letterbox release evil\r\nWhy: evil"));
            await().atMost(A_MINUTE).until(() -> mails().size() == 2);

            assertThat(letterbox.all(1, DeliveryState.DEAD)).isTrue();
            for (MimeMessage mail : mails()) {
                assertThat(Collections.list(mail.getAllHeaders()))
                        .extracting(Header::getName)
                        .doesNotHaveDuplicates()
                        .doesNotContain("Bcc", "Cc")
                        .contains("Subject");
                assertThat(mail.getSubject()).isEqualTo("Letterbox: an enquiry needs you (demo)");
                assertThat(mail.getContentType()).startsWith("text/plain");
                assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("desk@example.org");
                List<String> evil = mail.getContent()
                        .toString()
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("evil"))
                        .toList();
                assertThat(evil)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allMatch(line -> line.matches("(\\| |[A-Z][A-Za-z -]+: ).*"))
                        .noneMatch(line -> line.startsWith("Bcc: ") || line.equals("Why: evil"));
                assertThat(mail.getContent().toString()).doesNotContain("\u2028", "\u202e");
            }
        }
    }

    private TestLetterbox start() throws Exception {
        return start(Map.of(
                "LETTERBOX_ALERT_SMTP_URL", "smtp://127.0.0.1:" + port, "LETTERBOX_ALERT_TO", "desk@example.org"));
    }

    private TestLetterbox start(Map<String, String> settings) throws Exception {
        return TestLetterbox.start(home, letmc, settings, AGENCY);
    }

    /** What is still to be told. */
    private static int letters(TestLetterbox letterbox) {
        return letterbox.office().journal().read(handle -> handle.createQuery("SELECT count(*) FROM letter")
                .mapTo(Integer.class)
                .one());
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages()).collect(Collectors.toList());
    }

    private String text(int number) throws Exception {
        return mails().get(number).getContent().toString().replace("\r\n", "\n");
    }
}
