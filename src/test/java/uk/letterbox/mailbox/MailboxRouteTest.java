package uk.letterbox.mailbox;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Mails;
import uk.letterbox.TestLetterbox;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Mailboxes of a real mail server, on the shipped routes. */
class MailboxRouteTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private Simulator letmc;
    private PostOffice post;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        post = PostOffice.open();
    }

    @AfterEach
    void stop() {
        post.close();
        letmc.close();
    }

    @Test
    void a_mail_that_comes_is_a_lead_and_stays_as_it_was() throws Exception {
        try (TestLetterbox letterbox = letterbox("")) {
            await().atMost(LONG)
                    .until(() -> letterbox.office().journal().read(handle -> handle.createQuery(
                                            "SELECT count(*) FROM mailbox")
                                    .mapTo(Integer.class)
                                    .one())
                            == 1);
            for (int i = 1; i < 8; i++) {
                long start = System.nanoTime();
                post.deliver(Mails.enquiry().with("Email", "ada" + i + "@example.com"));
                int n = i;
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(LONG)
                        .until(() -> letmc.state().leads().size() == n);
                System.out.println("took " + (System.nanoTime() - start) / 1_000_000);
            }
            System.out.println(letterbox.doorReports());
        }
    }

    private TestLetterbox letterbox(String more) throws Exception {
        String lines = Mails.AGENCY_LINES.replace(
                "mail: {",
                "mail: { imap: [ { url: \"imap://leads@127.0.0.1:" + post.port()
                        + "\", password: \"{{env:MAIL_PASSWORD}}\"" + more + " } ],");
        return TestLetterbox.start(home, letmc, Map.of("MAIL_PASSWORD", PostOffice.PASSWORD), lines);
    }
}
