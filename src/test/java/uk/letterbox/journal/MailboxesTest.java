package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The places in mailboxes in the journal. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class MailboxesTest {

    private static final Mailboxes.Place PLACE = new Mailboxes.Place(7, 100, 1, 2, 3);

    private final JournalLocation database;
    private OneJournal one;
    private Mailboxes mailboxes;

    MailboxesTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        one = new OneJournal(database);
        mailboxes = new Mailboxes(one.journal);
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void a_place_is_kept_for_each_mailbox() {
        assertThat(mailboxes.place("one")).isEmpty();

        mailboxes.moveOn("one", PLACE, List.of(), List.of());
        mailboxes.moveOn("other", new Mailboxes.Place(8, 1, 0, 0, 0), List.of(), List.of());
        mailboxes.moveOn("one", new Mailboxes.Place(7, 101, 1, 2, 4), List.of(), List.of());

        assertThat(mailboxes.place("one")).contains(new Mailboxes.Place(7, 101, 1, 2, 4));
    }

    @Test
    void tasks_are_kept_until_they_are_over() {
        Mailboxes.Task read = new Mailboxes.Task(9, "READ", 1, 50);
        Mailboxes.Task move = new Mailboxes.Task(8, "TAKEN", 0, 0);
        mailboxes.moveOn("one", PLACE, List.of(), List.of(read, move));
        mailboxes.moveOn("other", PLACE, List.of(8L, 9L), List.of());

        assertThat(mailboxes.tasks("one")).containsExactly(move, read);

        Mailboxes.Task again = new Mailboxes.Task(9, "READ", 2, 90);
        mailboxes.moveOn("one", PLACE, List.of(8L), List.of(again));

        assertThat(mailboxes.tasks("one")).containsExactly(again);
    }

    @Test
    void tasks_are_forgotten_when_their_uids_mean_something_else() {
        mailboxes.moveOn("one", PLACE, List.of(), List.of(new Mailboxes.Task(9, "READ", 1, 50)));
        mailboxes.moveOn("other", PLACE, List.of(), List.of(new Mailboxes.Task(9, "READ", 1, 50)));

        mailboxes.moveOn("one", new Mailboxes.Place(8, 0, 1, 2, 3), List.of(), List.of());

        assertThat(mailboxes.tasks("one")).isEmpty();
        assertThat(mailboxes.tasks("other")).hasSize(1);
    }
}
