package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** letMC's own lists in the journal. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ReferenceBookTest {

    private static final List<ReferenceItem> TWO =
            List.of(new ReferenceItem("1", "Clifton"), new ReferenceItem("2", "Redland"));
    private static final Duration DAY = Duration.ofDays(1);

    private final JournalLocation database;
    private OneJournal one;
    private ReferenceBook book;

    ReferenceBookTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        one = new OneJournal(database);
        book = new ReferenceBook(one.journal);
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void an_empty_list_never_takes_the_place_of_one_that_is_not() {
        book.read("demo", "listBranches", TWO);

        book.read("demo", "listBranches", List.of());

        assertThat(book.find("demo", "listBranches").items()).isEqualTo(TWO);
        assertThat(book.find("demo", "listBranches").problem()).contains("empty");
    }

    @Test
    void it_is_due_when_it_was_neither_read_nor_tried_for_so_long() {
        assertThat(book.due("demo", "listBranches", DAY)).isTrue();

        book.failed("demo", "listBranches", "HTTP 404");

        assertThat(book.due("demo", "listBranches", DAY)).isFalse();
        assertThat(book.due("demo", "listBranches", Duration.ZERO)).isTrue();
        assertThat(book.due("demo", "getCompany", DAY)).isTrue();
        assertThat(book.due("other", "listBranches", DAY)).isTrue();
    }

    @Test
    void a_failure_leaves_the_list_and_a_good_reading_takes_the_problem_away() {
        book.read("demo", "listBranches", TWO);
        book.failed("demo", "listBranches", "HTTP 500");
        assertThat(book.find("demo", "listBranches").problem()).isEqualTo("HTTP 500");
        assertThat(book.find("demo", "listBranches").readAt()).isPresent();

        book.read("demo", "listBranches", TWO);

        assertThat(book.find("demo", "listBranches").problem()).isEmpty();
    }
}
