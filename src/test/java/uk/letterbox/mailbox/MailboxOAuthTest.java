package uk.letterbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Mails;
import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.mail.ReceivedMail;
import uk.letterbox.settings.Secret;

/** A mailbox without a password: XOAUTH2 with a token from a token service. */
class MailboxOAuthTest {

    private static final String GOOD =
            "{\"token_type\":\"Bearer\",\"access_token\":\"" + PostOffice.PASSWORD + "\",\"expires_in\":3600";

    @TempDir
    Path folder;

    private PostOffice post;
    private TokenService service;
    private Intermediary wire;

    @BeforeEach
    void open() throws Exception {
        post = PostOffice.open();
        wire = Intermediary.to(post.port());
        service = new TokenService();
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        wire.close();
        post.close();
    }

    @Test
    void client_credentials_become_a_token_that_is_used_as_long_as_it_lasts() throws Exception {
        service.answering(200, GOOD + "}");
        MailboxOpening opening = new OneMailbox(folder).with(grant("")).opening(wire.port());

        opening.open().close();
        try (Source<ReceivedMail> source = opening.open()) {
            post.deliver(Mails.enquiry());
            assertThat(OneMailbox.taken(source, 1)).hasSize(1);
        }

        assertThat(service.asked())
                .containsExactly(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "letterbox",
                        "client_secret", "canary+secret&",
                        "scope", "https://outlook.office365.com/.default"));
        assertThat(wire.commands()).noneMatch(command -> command.startsWith("LOGIN"));
    }

    @Test
    void a_token_that_does_not_let_in_is_fetched_anew_once() throws Exception {
        service.answering(200, GOOD.replace(PostOffice.PASSWORD, "too-old") + "}")
                .answering(200, GOOD + "}");

        new OneMailbox(folder).with(grant("")).opening(wire.port()).open().close();

        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void a_mailbox_that_stays_closed_is_told_and_asked_for_no_more_tokens() throws Exception {
        service.answering(200, GOOD.replace(PostOffice.PASSWORD, "canary-token") + "}");
        MailboxOpening opening = new OneMailbox(folder).with(grant("")).opening(wire.port());

        for (int polls = 0; polls < 3; polls++) {
            SourceFailed failed = catchThrowableOfType(SourceFailed.class, opening::open);
            assertThat(opening.told(failed))
                    .contains("does not let it in", "may read this mailbox by IMAP")
                    .doesNotContain("canary");
        }

        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void a_service_that_gives_no_token_is_told_without_secrets() throws Exception {
        service.answering(
                401,
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret"
                        + " canary+secret& provided.\\r\\nTrace ID: 1\"}");
        MailboxOpening opening =
                new OneMailbox(folder).with(grant("canary-refresh")).opening(wire.port());

        SourceFailed failed = catchThrowableOfType(SourceFailed.class, opening::open);

        assertThat(opening.told(failed))
                .contains(
                        "127.0.0.1 gives no token", "invalid_client", "AADSTS7000215", "whether the secret has run out")
                .doesNotContain("canary");
        assertThat(wire.commands()).noneMatch(command -> command.startsWith("AUTHENTICATE"));
    }

    @Test
    void a_new_refresh_token_is_kept_for_its_owner_alone_and_used_from_then_on() throws Exception {
        service.answering(200, GOOD + ",\"refresh_token\":\"second\"}").answering(200, GOOD + "}");

        new OneMailbox(folder).with(grant("first")).opening(wire.port()).open().close();
        new OneMailbox(folder).with(grant("first")).opening(wire.port()).open().close();
        new OneMailbox(folder)
                .with(grant("given by a person"))
                .opening(wire.port())
                .open()
                .close();

        assertThat(service.asked().stream().map(form -> form.get("refresh_token")))
                .containsExactly("first", "second", "given by a person");
        Path kept = folder.resolve("id-of-mailbox");
        assertThat(Files.readAllLines(kept).get(1)).isEqualTo("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(kept));
        }
    }

    private Mailbox.Grant grant(String refreshToken) {
        return new Mailbox.Grant(
                service.url(),
                "letterbox",
                new Secret("canary+secret&"),
                "https://outlook.office365.com/.default",
                new Secret(refreshToken));
    }
}
