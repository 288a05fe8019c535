package uk.letterbox.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.Overview;

class AlertTellerTest {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicLong nanos = new AtomicLong();
    private Journal journal;
    private AlertBox box;
    private Post post;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        journal = Journal.open(JournalLocation.in(home));
        box = new AlertBox(journal);
        post = new Post();
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
        post.close();
        journal.close();
    }

    private AlertTeller teller(AlertChannel... channels) {
        return new AlertTeller(box, List.of(channels), nanos::get);
    }

    private SmtpMail smtp() {
        return new SmtpMail(
                new SmtpPost(URI.create("smtp://127.0.0.1:" + mail.getSmtp().getPort()), "letterbox@example.com"),
                "desk@example.com");
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void everything_new_goes_out_in_one_message_and_once() {
        box.raise("dead", "demo", "d-1: letMC refused it");
        box.raise("disk-low", "", "Only 3 MB are free");
        AlertTeller teller = teller(new Webhook(post.address()));

        teller.tell();
        teller.tell();

        assertThat(post.bodies()).singleElement().asString().contains("\"dead\"", "\"disk-low\"");
        assertThat(box.news()).isEmpty();
    }

    @Test
    void what_is_over_gets_an_all_clear_of_its_own() {
        AlertTeller teller = teller(new Webhook(post.address()));
        box.raise("unreachable", "demo", "letMC cannot be reached");
        teller.tell();
        box.clear("unreachable", "demo");

        teller.tell();
        teller.tell();

        assertThat(post.bodies()).hasSize(2);
        assertThat(post.bodies().get(0)).contains("\"over\":false");
        assertThat(post.bodies().get(1)).contains("\"over\":true");
    }

    @Test
    void what_was_over_before_it_was_told_is_not_told() {
        box.raise("unreachable", "demo", "letMC cannot be reached");
        box.clear("unreachable", "demo");

        teller(new Webhook(post.address())).tell();

        assertThat(post.bodies()).isEmpty();
    }

    @Test
    void a_failing_webhook_does_not_keep_the_mail_from_going_and_catches_up_later() {
        post.answers(500);
        AlertTeller teller = teller(new Webhook(post.address()), smtp());
        box.raise("dead", "demo", "d-1: letMC refused it");
        teller.tell();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(box.news()).isEmpty();

        post.answers(200);
        after(Duration.ofSeconds(10));
        teller.tell();
        teller.tell();

        assertThat(post.bodies()).hasSize(2);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_channel_that_missed_an_alert_is_not_told_that_it_is_over() {
        post.answers(500);
        AlertTeller teller = teller(new Webhook(post.address()), smtp());
        box.raise("dead", "demo", "d-1: letMC refused it");
        teller.tell();
        box.clear("dead", "demo");
        teller.tell();

        post.answers(200);
        after(Duration.ofMinutes(1));
        teller.tell();

        assertThat(post.bodies()).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void what_no_channel_took_stays_to_be_told_and_is_tried_again_after_a_pause() {
        post.answers(503);
        AlertTeller teller = teller(new Webhook(post.address()));
        box.raise("dead", "demo", "d-1: letMC refused it");

        teller.tell();
        after(Duration.ofSeconds(9));
        teller.tell();
        assertThat(post.bodies()).hasSize(1);
        assertThat(box.news()).hasSize(1);

        after(Duration.ofSeconds(1));
        teller.tell();
        assertThat(post.bodies()).hasSize(2);

        post.answers(200);
        after(Duration.ofSeconds(20));
        teller.tell();
        assertThat(post.bodies()).hasSize(3);
        assertThat(box.news()).isEmpty();
    }

    @Test
    void the_pause_between_tries_never_grows_beyond_a_minute() {
        post.answers(503);
        AlertTeller teller = teller(new Webhook(post.address()));
        box.raise("dead", "demo", "d-1: letMC refused it");
        for (int i = 0; i < 10; i++) {
            teller.tell();
            after(Duration.ofMinutes(1));
        }

        teller.tell();

        assertThat(post.bodies()).hasSize(11);
    }

    @Test
    void with_no_channel_the_log_is_told_once() {
        box.raise("dead", "demo", "d-1: letMC refused it");

        teller().tell();

        assertThat(box.news()).isEmpty();
        assertThat(new Overview(journal).alerts()).hasSize(1);
    }

    @Test
    void a_mail_says_who_needs_what() throws Exception {
        box.raise("dead", "demo", "d-1: letMC refused it");
        box.raise("dead", "demo", "d-2: letMC refused it");
        box.raise("door", "other", "The inbox cannot be read");

        teller(smtp()).tell();

        var received = mail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Letterbox: 2 need you (demo, other)");
        assertThat(received.getContentType()).startsWith("text/plain");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(received))
                .contains("demo dead: d-2: letMC refused it (2 times, first ", "other door: The inbox cannot be read");
    }
}
