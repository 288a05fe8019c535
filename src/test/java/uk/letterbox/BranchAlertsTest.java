package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

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

    private TestLetterbox start() throws Exception {
        return TestLetterbox.start(
                home,
                letmc,
                Map.of(
                        "LETTERBOX_ALERT_SMTP_URL",
                        "smtp://127.0.0.1:" + port,
                        "LETTERBOX_ALERT_TO",
                        "desk@example.org"),
                AGENCY);
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
