package uk.letterbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.letterbox.mailbox.PostOffice.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Mails;
import uk.letterbox.door.Source;
import uk.letterbox.door.SourceFailed;
import uk.letterbox.mail.ReceivedMail;

/** What servers and networks do to a connection: it is noticed, and keeps no mail back that can be had. */
class MailboxConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Times RENEWING =
            new Times(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMillis(300));
    private static final Times IMPATIENT =
            new Times(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(300));

    @TempDir
    Path folder;

    private PostOffice post;
    private Intermediary wire;

    @BeforeEach
    void open() throws Exception {
        post = PostOffice.open();
        wire = Intermediary.to(post.port());
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        post.close();
    }

    @Test
    void a_connection_that_is_dead_without_a_word_is_found() throws Exception {
        try (Source<ReceivedMail> source =
                new OneMailbox(folder).with(IMPATIENT).opening(wire.port()).open()) {
            source.next(WAIT);
            wire.silence(true);

            CompletableFuture<SourceFailed> found = new CompletableFuture<>();
            await().atMost(LONG).pollDelay(Duration.ZERO).until(() -> {
                try {
                    source.next(WAIT);
                } catch (SourceFailed failed) {
                    found.complete(failed);
                }
                return found.isDone();
            });
            assertThat(found.get()).hasMessageContaining("Read timed out").hasMessageContaining("Mails wait");
        }
    }

    @Test
    void idle_is_begun_again_and_the_folder_opened_anew_now_and_then() throws Exception {
        try (Source<ReceivedMail> source =
                new OneMailbox(folder).with(RENEWING).opening(wire.port()).open()) {
            await().atMost(LONG).until(() -> {
                source.next(WAIT);
                return times("IDLE") >= 3 && times("EXAMINE INBOX") >= 3;
            });
            post.deliver(Mails.enquiry());

            assertThat(OneMailbox.taken(source, 1)).hasSize(1);
        }
    }

    @Test
    void a_server_that_does_not_keep_its_promise_of_idle_is_asked_instead() throws Exception {
        wire.changing(line -> line.startsWith("+") ? "" : line);
        OneMailbox mailbox = new OneMailbox(folder).with(IMPATIENT);
        MailboxOpening opening = mailbox.opening(wire.port());
        for (int failures = 0; failures < 2; failures++) {
            try (Source<ReceivedMail> source = opening.open()) {
                assertThat(catchThrowableOfType(SourceFailed.class, () -> source.next(WAIT)))
                        .isNotNull();
            }
        }

        try (Source<ReceivedMail> source = opening.open()) {
            source.next(WAIT);
            post.deliver(Mails.enquiry());

            assertThat(OneMailbox.taken(source, 1)).hasSize(1);
            assertThat(wire.commands()).contains("NOOP");
        }
    }

    @Test
    void a_stop_does_not_wait_for_the_server() throws Exception {
        MailboxOpening opening = new OneMailbox(folder).opening(wire.port());
        try (Source<ReceivedMail> source = opening.open()) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                    () -> catchThrowableOfType(SourceFailed.class, () -> source.next(Duration.ofMinutes(5))));
            await().atMost(LONG).until(() -> times("IDLE") == 1);

            opening.stop();

            await().atMost(Duration.ofSeconds(2)).until(waiting::isDone);
        }
    }

    @Test
    void a_mail_that_the_server_does_not_give_keeps_none_back_and_is_asked_for_again_and_told_of() throws Exception {
        OneMailbox mailbox = new OneMailbox(folder);
        wire.tell(command -> command.matches("UID FETCH ([0-9]+,)*2(,[0-9]+)* .*BODY.*")
                ? Optional.of("NO Internal error")
                : Optional.empty());
        try (Source<ReceivedMail> source = mailbox.opening(wire.port()).open()) {
            deliver("one", "two", "three");

            assertThat(OneMailbox.taken(source, 2)).containsExactly("one", "three");
            assertThat(source.trouble()).isEmpty();
            passUntil(mailbox, source, 3);
            assertThat(source.trouble().orElseThrow()).startsWith("1 mail(s) in INBOX cannot be read");

            wire.tell(command -> Optional.empty());
            mailbox.clock.pass(Duration.ofHours(2));
            assertThat(OneMailbox.taken(source, 1)).containsExactly("two");
            assertThat(source.trouble()).isEmpty();
            assertThat(mailbox.places.tasks("id-of-mailbox")).isEmpty();
        }
    }

    @Test
    void a_mail_that_comes_broken_is_passed_by_for_now() throws Exception {
        OneMailbox mailbox = new OneMailbox(folder);
        wire.changing(line -> line.startsWith("* 2 FETCH") ? line.replace("BODY[]", "BODY[") : line);
        try (Source<ReceivedMail> source = mailbox.opening(wire.port()).open()) {
            deliver("one", "two", "three");

            assertThat(OneMailbox.taken(source, 2)).containsExactly("one", "three");
            assertThat(mailbox.places.tasks("id-of-mailbox")).hasSize(1);
        }
    }

    @Test
    void a_mail_at_which_the_connection_breaks_each_time_is_passed_by_for_now() throws Exception {
        OneMailbox mailbox = new OneMailbox(folder);
        MailboxOpening opening = mailbox.opening(wire.port());
        opening.open().close();
        deliver("one", "two", "three");
        wire.changing(line -> line.startsWith("* 2 FETCH (UID 2 BODY") ? Intermediary.CUT : line);

        List<String> taken = new ArrayList<>();
        for (int connections = 0; connections < 6 && taken.size() < 2; connections++) {
            try (Source<ReceivedMail> source = opening.open()) {
                OneMailbox.take(source, 2, taken);
            } catch (SourceFailed broken) {
                assertThat(broken).hasMessageContaining("cannot be used");
            }
        }

        assertThat(taken).containsExactly("one", "three");
        assertThat(mailbox.places.tasks("id-of-mailbox")).singleElement().satisfies(task -> assertThat(task.kind())
                .isEqualTo(Task.Kind.READ));
    }

    @Test
    void a_wrong_password_is_told_without_it_and_not_tried_over_and_over() throws Exception {
        MailboxOpening opening =
                new OneMailbox(folder).withPassword("canary-wrong").opening(wire.port());

        for (int polls = 0; polls < 3; polls++) {
            SourceFailed failed = catchThrowableOfType(SourceFailed.class, opening::open);
            assertThat(opening.told(failed))
                    .contains("does not let it in", "Check the user in the url and the password")
                    .doesNotContain("canary", "user id leads");
        }

        assertThat(wire.commands().stream().filter(command -> command.startsWith("LOGIN")))
                .hasSize(1);
    }

    private void passUntil(OneMailbox mailbox, Source<ReceivedMail> source, int tries) throws SourceFailed {
        while (mailbox.places.tasks("id-of-mailbox").get(0).tries() < tries) {
            mailbox.clock.pass(Duration.ofHours(1));
            source.next(WAIT);
        }
    }

    private void deliver(String... subjects) throws Exception {
        for (String subject : subjects) {
            post.deliver(Mails.enquiry().headed("Subject", subject));
        }
    }

    private long times(String command) {
        return wire.commands().stream().filter(command::equals).count();
    }
}
