package uk.letterbox.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import uk.letterbox.journal.AlertBox.News;

class ChannelsTest {

    private static final News RAISED =
            new News("dead/demo", "demo", "dead", "d-1: refused", 2, 1_790_000_000_000L, false);

    private static AlertMessage of(News... news) {
        return new AlertMessage(List.of(news));
    }

    @Test
    void a_webhook_gets_json_with_all_that_is_known() throws Exception {
        try (Post post = new Post()) {
            new Webhook(post.address()).tell(of(RAISED));

            JsonNode body = new ObjectMapper().readTree(post.bodies().get(0));
            assertThat(body.path("source").asText()).isEqualTo("letterbox");
            assertThat(body.path("alerts").get(0).toString())
                    .isEqualTo("{\"kind\":\"dead\",\"agency\":\"demo\",\"text\":\"d-1: refused\",\"count\":2,"
                            + "\"at\":\"2026-09-21T14:13:20Z\",\"over\":false}");
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (Post post = new Post()) {
            post.answers(307);

            assertThatThrownBy(() -> new Webhook(post.address()).tell(of(RAISED)))
                    .isInstanceOf(NotTold.class)
                    .hasMessage("it answered with status 307");
            assertThat(post.bodies()).hasSize(1);
        }
    }

    @Test
    void a_webhook_that_never_ends_its_answer_is_given_up() throws Exception {
        try (Post post = new Post()) {
            post.fallsSilent();

            assertThatThrownBy(() -> new Webhook(post.address(), Duration.ofMillis(300)).tell(of(RAISED)))
                    .isInstanceOf(NotTold.class)
                    .hasMessageContaining("did not answer");
        }
    }

    @Test
    void what_a_failing_channel_says_does_not_hold_its_address() throws Exception {
        URI gone;
        try (Post post = new Post()) {
            gone = post.address();
        }

        assertThatThrownBy(() -> new Webhook(gone).tell(of(RAISED)))
                .isInstanceOf(NotTold.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThatThrownBy(() -> new SmtpMail(
                                new SmtpPost(
                                        URI.create("smtp://user:canary-password@127.0.0.1:" + gone.getPort()),
                                        "letterbox@example.com"),
                                "desk@example.com")
                        .tell(of(RAISED)))
                .isInstanceOf(NotTold.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @Test
    void a_mail_server_that_wants_a_login_gets_the_one_of_its_address() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("alerts@example.com", "alerts@example.com", "p:ss/w+rd");
        server.start();
        try {
            new SmtpMail(
                            new SmtpPost(
                                    URI.create("smtp://alerts%40example.com:p%3Ass%2Fw+rd@127.0.0.1:"
                                            + server.getSmtp().getPort()),
                                    "letterbox@example.com"),
                            "desk@example.com, night@example.com")
                    .tell(of(RAISED));

            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_with_a_certificate_nobody_knows_gets_nothing() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            SmtpMail mail = new SmtpMail(
                    new SmtpPost(
                            URI.create("smtps://127.0.0.1:" + server.getSmtps().getPort()), "letterbox@example.com"),
                    "desk@example.com");

            assertThatThrownBy(() -> mail.tell(of(RAISED))).isInstanceOf(NotTold.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_login_goes_to_another_machine_by_tls_alone() {
        assertThat(MailServer.of(URI.create("smtp://user:password@192.0.2.1")).properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.port", "587");
        assertThat(MailServer.of(URI.create("smtps://user:password@192.0.2.1")).properties())
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.port", "465");
    }

    @Test
    void a_password_does_not_print_itself() {
        assertThat(MailServer.of(URI.create("smtp://user:canary@mail.example.com")))
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void a_line_break_in_a_reason_begins_nothing_new() {
        News hostile = new News("x", "demo\r\nBcc: all@example.com", "dead", "one\r\n.\r\ntwo", 1, 0, false);

        AlertMessage message = of(hostile);

        assertThat(message.subject()).isEqualTo("Letterbox: 1 needs you (demo Bcc: all@example.com)");
        assertThat(message.text().lines()).hasSize(1);
    }

    @Test
    void a_subject_counts_what_needs_somebody_and_what_is_over() {
        News over = new News("b", "other", "dead", "gone", 1, 0, true);

        assertThat(of(RAISED, over).subject()).isEqualTo("Letterbox: 1 needs you, 1 over (demo, other)");
        assertThat(of(over).subject()).isEqualTo("Letterbox: all clear (other)");
        assertThat(of(new News("d", "", "disk-low", "full", 1, 0, false)).subject())
                .isEqualTo("Letterbox: 1 needs you");
    }
}
