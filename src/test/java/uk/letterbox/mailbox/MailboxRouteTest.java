package uk.letterbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.letterbox.mailbox.PostOffice.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Flags;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.Mails;
import uk.letterbox.TestLetterbox;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Mailboxes of a real mail server, on the shipped routes and the real journal. */
class MailboxRouteTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private Simulator letmc;
    private PostOffice post;
    private Intermediary wire;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        post = PostOffice.open();
        wire = Intermediary.to(post.port());
    }

    @AfterEach
    void stop() throws Exception {
        wire.close();
        post.close();
        letmc.close();
    }

    @Test
    void what_comes_is_a_lead_and_stays_as_it_was_and_what_was_there_before_is_left_alone() throws Exception {
        post.deliver(enquiry(1));
        try (TestLetterbox letterbox = looking("")) {
            post.deliver(enquiry(2));

            await().atMost(LONG).until(() -> leads().equals(List.of("ada2@example.com")));

            assertThat(letterbox.arrivals()).hasSize(1);
            assertThat(post.in("INBOX"))
                    .hasSize(2)
                    .noneMatch(mail -> mail.isSet(Flags.Flag.SEEN) || mail.isSet(Flags.Flag.DELETED));
            assertThat(wire.commands()).contains("EXAMINE INBOX").doesNotContain("SELECT INBOX");
        }
    }

    @Test
    void since_asks_for_what_was_there_before() throws Exception {
        post.deliver(enquiry(1), Duration.ofDays(9));
        post.deliver(enquiry(2), Duration.ofDays(2));
        try (TestLetterbox letterbox = letterbox("since: 7d")) {
            post.deliver(enquiry(3));

            await().atMost(LONG).until(() -> leads().equals(List.of("ada2@example.com", "ada3@example.com")));

            assertThat(letterbox.arrivals()).hasSize(2);
        }
    }

    @Test
    void a_mail_that_a_person_has_opened_is_taken_and_none_is_taken_twice() throws Exception {
        try (TestLetterbox first = looking("")) {
            post.deliver(enquiry(1));
            await().atMost(LONG).until(() -> first.arrivals().size() == 1);
        }
        post.deliver(enquiry(2));
        post.inbox().setFlags(new Flags(Flags.Flag.SEEN), true, 2, null, true);

        try (TestLetterbox second = letterbox("")) {
            await().atMost(LONG).until(() -> leads().equals(List.of("ada1@example.com", "ada2@example.com")));

            assertThat(second.arrivals()).hasSize(2);
        }
    }

    @Test
    void a_mail_that_is_gone_between_the_list_and_its_fetch_is_passed_by() throws Exception {
        try (TestLetterbox letterbox = looking("")) {
            wire.tell(command -> {
                if (command.matches("UID FETCH ([0-9]+,)*2\\b.*BODY.*")) {
                    post.expunge(2);
                }
                return Optional.empty();
            });
            deliver(1, 2, 3);

            await().atMost(LONG).until(() -> leads().contains("ada3@example.com"));

            await().atMost(LONG).until(() -> leads().contains("ada1@example.com"));
            assertThat(letterbox.doorReports()).isEmpty();
            assertThat(tasks(letterbox)).isZero();
        }
    }

    @Test
    void each_mail_is_moved_to_the_folder_of_its_outcome_and_those_of_others_stay() throws Exception {
        assertMovedByOutcome();
    }

    @Test
    void without_move_they_are_copied_and_nothing_else_is_expunged() throws Exception {
        wire.hide("MOVE");
        assertMovedByOutcome();
        assertThat(wire.commands()).doesNotContain("EXPUNGE");
    }

    private void assertMovedByOutcome() throws Exception {
        post.deliver(enquiry(0));
        post.inbox().setFlags(new Flags(Flags.Flag.DELETED), true, 1, null, true);
        try (TestLetterbox letterbox = looking("move: { quarantine: \"Letterbox/For a person\" }")) {
            post.deliver(enquiry(1));
            post.deliver(enquiry(2).headed("Auto-Submitted", "auto-replied"));
            post.deliver(enquiry(3).without("Email").without("Telephone"));

            await().atMost(LONG).until(() -> post.in("INBOX").size() == 1 && tasks(letterbox) == 0);

            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .containsExactly(ArrivalOutcome.ACCEPTED, ArrivalOutcome.IGNORED, ArrivalOutcome.QUARANTINED);
            assertThat(post.in("INBOX").get(0).isSet(Flags.Flag.DELETED)).isTrue();
            assertThat(post.in("Letterbox.Taken")).hasSize(1);
            assertThat(post.in("Letterbox.Ignored")).hasSize(1);
            assertThat(post.in("Letterbox.For a person")).hasSize(1);
        }
    }

    @Test
    void what_could_not_be_moved_is_moved_by_the_next_process() throws Exception {
        wire.tell(command ->
                Optional.of(command).filter(it -> it.startsWith("UID MOVE")).map(it -> "NO Overquota"));
        try (TestLetterbox letterbox = looking("move: {}")) {
            deliver(1, 2);
            await().atMost(LONG).until(() -> leads().size() == 2 && tasks(letterbox) == 2);
            assertThat(post.in("INBOX")).hasSize(2);
        }
        wire.tell(command -> Optional.empty());

        try (TestLetterbox letterbox = letterbox("move: {}")) {
            await().atMost(LONG).until(() -> post.in("INBOX").isEmpty() && tasks(letterbox) == 0);

            assertThat(post.in("Letterbox.Taken")).hasSize(2);
            assertThat(letterbox.arrivals()).hasSize(2);
        }
    }

    @Test
    void a_mail_that_is_gone_between_its_fetch_and_its_move_keeps_no_other_from_being_moved() throws Exception {
        wire.tell(command -> {
            if (command.matches("UID MOVE ([0-9]+,)*2\\b.*")) {
                post.expunge(2);
            }
            return Optional.empty();
        });
        try (TestLetterbox letterbox = looking("move: {}")) {
            deliver(1, 2, 3);

            await().atMost(LONG).until(() -> post.in("INBOX").isEmpty() && tasks(letterbox) == 0);

            await().atMost(LONG).until(() -> leads().size() == 3);
            assertThat(post.in("Letterbox.Taken")).hasSize(2);
            assertThat(letterbox.doorReports()).isEmpty();
        }
    }

    @Test
    void a_move_at_which_the_connection_breaks_each_time_keeps_no_mail_back() throws Exception {
        wire.tell(command -> {
            if (command.startsWith("UID MOVE")) {
                throw new IOException("Cut as ordered");
            }
            return Optional.empty();
        });
        try (TestLetterbox letterbox = looking("move: {}")) {
            deliver(1);
            await().atMost(LONG).until(() -> leads().size() == 1);
            deliver(2);

            await().atMost(LONG).until(() -> leads().size() == 2);
            await().atMost(LONG).until(() -> tasks(letterbox) == 2);
        }
    }

    @Test
    void a_folder_that_counts_anew_gives_what_is_new_and_nothing_twice() throws Exception {
        Mails known = enquiry(1);
        post.make("Leads");
        try (TestLetterbox letterbox = looking("folder: Leads")) {
            post.deliverTo("Leads", known.raw(), Duration.ZERO);
            await().atMost(LONG).until(() -> leads().size() == 1);

            post.replace("Leads");
            post.deliverTo("Leads", enquiry(7).raw(), Duration.ofDays(3));
            post.deliverTo("Leads", known.raw(), Duration.ZERO);
            post.deliverTo("Leads", enquiry(2).raw(), Duration.ZERO);

            await().atMost(LONG).until(() -> leads().size() == 2);
            post.deliverTo("Leads", enquiry(3).raw(), Duration.ZERO);
            await().atMost(LONG)
                    .until(() -> leads().equals(List.of("ada1@example.com", "ada2@example.com", "ada3@example.com")));
            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .containsExactlyInAnyOrder(
                            ArrivalOutcome.ACCEPTED,
                            ArrivalOutcome.DUPLICATE,
                            ArrivalOutcome.ACCEPTED,
                            ArrivalOutcome.ACCEPTED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 1_500, 2_500, 4_000})
    void a_connection_that_is_cut_anywhere_loses_nothing_and_takes_nothing_twice(int bytes) throws Exception {
        try (TestLetterbox letterbox = looking("")) {
            wire.cutAfter(bytes);
            wire.cutAll();
            deliver(1, 2, 3, 4, 5);
            await().atMost(LONG).until(() -> !letterbox.doorReports().isEmpty());

            wire.cutAfter(Long.MAX_VALUE);
            await().atMost(LONG).until(() -> leads().size() == 5);

            await().atMost(LONG).until(() -> last(letterbox.doorReports()).isEmpty());
            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .hasSize(5)
                    .containsOnly(ArrivalOutcome.ACCEPTED);
            assertThat(leads()).doesNotHaveDuplicates();
        }
    }

    @Test
    void mails_are_offered_again_while_the_journal_refuses_them() throws Exception {
        try (TestLetterbox letterbox = looking("")) {
            TestLetterbox.Trouble trouble = letterbox.refusing("INSERT", "arrival");
            deliver(1, 2);
            await().atMost(LONG).until(() -> letterbox.doorReports().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> text.contains("the disk is gone")));

            trouble.over();

            await().atMost(LONG).until(() -> leads().size() == 2);
            await().atMost(LONG).until(() -> last(letterbox.doorReports()).isEmpty());
        }
    }

    @Test
    void a_place_that_cannot_be_noted_brings_the_same_mails_again_and_no_second_lead() throws Exception {
        try (TestLetterbox letterbox = looking("")) {
            TestLetterbox.Trouble trouble = letterbox.refusing("UPDATE", "mailbox");
            deliver(1, 2);
            await().atMost(LONG).until(() -> letterbox.doorReports().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(text -> text.contains("cannot be noted in the journal")));
            await().atMost(LONG).until(() -> leads().size() == 2);

            trouble.over();
            deliver(3);

            await().atMost(LONG).until(() -> leads().size() == 3);
            assertThat(letterbox.arrivals()).hasSize(3);
        }
    }

    @Test
    void a_server_without_idle_is_asked_every_few_seconds() throws Exception {
        wire.hide("IDLE");
        try (TestLetterbox letterbox = looking("")) {
            deliver(1);

            await().atMost(LONG).until(() -> leads().size() == 1);
            assertThat(wire.commands()).doesNotContain("IDLE");
        }
    }

    @Test
    void each_of_several_mailboxes_is_emptied_and_told_of_alone() throws Exception {
        String second = "source: Other }, { url: \"imap://nobody@127.0.0.1:" + post.port()
                + "\", password: \"{{env:MAIL_PASSWORD}}\"";
        try (TestLetterbox letterbox = looking(second)) {
            deliver(1);

            await().atMost(LONG).until(() -> leads().size() == 1);
            await().atMost(LONG).until(() -> letterbox.doorReports().size() == 1);
            assertThat(letterbox.doorReports().get(0).orElseThrow())
                    .contains("does not let it in")
                    .doesNotContain("nobody", PostOffice.PASSWORD);
            assertThat(letterbox.office().entrance().names()).contains("demo-imap-1", "demo-imap-2");
        }
    }

    @Test
    void a_stop_waits_for_no_server() throws Exception {
        TestLetterbox letterbox = looking("");
        await().atMost(LONG).until(() -> wire.commands().contains("IDLE"));
        wire.silence(true);

        long start = System.nanoTime();
        letterbox.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void a_huge_mail_is_not_read_and_keeps_none_back() throws Exception {
        wire.changing(line -> line.startsWith("* 1 FETCH") ? line.replaceFirst("SIZE [0-9]+", "SIZE 100000000") : line);
        assertHugeIsQuarantined(enquiry(1).with("Message", "many words ".repeat(50_000)));
        assertThat(wire.commands()).doesNotContain("UID FETCH 1 (UID BODY.PEEK[]<262144.1048576>)");
    }

    @Test
    void a_mail_that_is_larger_than_its_server_says_is_not_read_to_its_end() throws Exception {
        wire.changing(line -> line.startsWith("* 1 FETCH") ? line.replaceFirst("SIZE [0-9]+", "SIZE 100") : line);
        assertHugeIsQuarantined(enquiry(1).with("Message", "many words ".repeat(400_000)));
        assertThat(wire.commands().stream().filter(command -> command.startsWith("UID FETCH 1 (UID BODY")))
                .containsExactly("UID FETCH 1 (UID BODY.PEEK[]<262144.1048576>)");
    }

    @Tag("long")
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_mail_of_a_hundred_megabytes_stops_nothing() throws Exception {
        assertHugeIsQuarantined(enquiry(1).with("Message", "many words ".repeat(9_500_000)));
    }

    private void assertHugeIsQuarantined(Mails huge) throws Exception {
        try (TestLetterbox letterbox = looking("")) {
            post.deliver(huge);
            deliver(2);

            await().atMost(Duration.ofMinutes(4)).until(() -> leads().equals(List.of("ada2@example.com")));

            assertThat(letterbox.arrivals())
                    .extracting(Arrival::outcome)
                    .containsExactlyInAnyOrder(ArrivalOutcome.QUARANTINED, ArrivalOutcome.ACCEPTED);
        }
    }

    @Test
    void of_three_hundred_mails_each_is_one_lead() throws Exception {
        eachIsOneLead(300);
    }

    @Tag("long")
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void of_five_thousand_mails_each_is_one_lead() throws Exception {
        eachIsOneLead(5_000);
    }

    private void eachIsOneLead(int many) throws Exception {
        for (int number = 1; number <= many; number++) {
            post.deliver(enquiry(number));
        }
        try (TestLetterbox letterbox = letterbox("since: 1d", "mode: observe\n")) {
            await().atMost(Duration.ofMinutes(9)).until(() -> arrivals(letterbox) == many);

            assertThat(count(letterbox, "SELECT count(DISTINCT arrival) FROM delivery WHERE kind = 'lead'"))
                    .isEqualTo(many);
            assertThat(count(letterbox, "SELECT count(*) FROM delivery")).isEqualTo(many);
        }
    }

    private static long arrivals(TestLetterbox letterbox) {
        return count(letterbox, "SELECT count(*) FROM arrival WHERE outcome = 'ACCEPTED'");
    }

    private static long tasks(TestLetterbox letterbox) {
        return count(letterbox, "SELECT count(*) FROM mail_task");
    }

    private static long count(TestLetterbox letterbox, String query) {
        return letterbox.office().journal().read(handle -> handle.createQuery(query)
                .mapTo(Long.class)
                .one());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private void deliver(int... numbers) throws Exception {
        for (int number : numbers) {
            post.deliver(enquiry(number));
        }
    }

    private static Mails enquiry(int number) {
        return Mails.enquiry()
                .with("Email", "ada" + number + "@example.com")
                .with("Message", "I would like to rent flat " + number + ". May I see it on Saturday?");
    }

    /** The addresses in the leads, in order. */
    private List<String> leads() {
        return letmc.state().leads().stream()
                .map(lead -> lead.fields().get("EmailAddress"))
                .sorted()
                .toList();
    }

    /** One that has looked into its mailbox. */
    private TestLetterbox looking(String more) throws Exception {
        TestLetterbox letterbox = letterbox(more);
        await().atMost(LONG).until(() -> count(letterbox, "SELECT count(*) FROM mailbox") == 1);
        return letterbox;
    }

    private TestLetterbox letterbox(String more) throws Exception {
        return letterbox(more, "");
    }

    /** @param mode a line of the agency's file, or none */
    private TestLetterbox letterbox(String more, String mode) throws Exception {
        String lines = mode
                + Mails.AGENCY_LINES.replace(
                        "mail: {", "mail: { imap: [ " + PostOffice.mailbox(wire.port(), more) + " ],");
        return TestLetterbox.start(
                home, letmc, Map.of("MAIL_PASSWORD", PostOffice.PASSWORD, "LETTERBOX_LARGEST_MAIL", "1MB"), lines);
    }
}
