package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalDatabasesTest {

    @ParameterizedTest
    @MethodSource("uk.letterbox.journal.JournalDatabases#both")
    void each_test_has_an_empty_journal_of_its_own(Supplier<JournalLocation> database) {
        JournalLocation first = database.get();
        JournalLocation second = database.get();

        try (Journal one = Journal.open(first);
                Journal other = Journal.open(second)) {
            one.write(handle -> handle.execute("INSERT INTO budget (id) VALUES ('key')"));

            assertThat(budgets(one)).isEqualTo(1);
            assertThat(budgets(other)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("uk.letterbox.journal.JournalDatabases#both")
    void what_is_committed_is_on_the_disk(Supplier<JournalLocation> database) {
        JournalLocation location = database.get();

        try (Journal journal = Journal.open(location)) {
            String setting = location.embedded() ? "PRAGMA synchronous" : "SHOW fsync";
            String answer = journal.read(
                    handle -> handle.createQuery(setting).mapTo(String.class).one());

            assertThat(answer).isEqualTo(location.embedded() ? "2" : "on");
        }
    }

    private static int budgets(Journal journal) {
        return journal.read(handle -> handle.createQuery("SELECT count(*) FROM budget")
                .mapTo(Integer.class)
                .one());
    }
}
