package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shoot costs must not grow with the journal: SQLite says of each of its queries that it meets an index. */
class ShootPlansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shoot_open | UPDATE shoot SET news_at = 1 WHERE agency = 'a' AND grp = 'g' AND closed_at IS NULL",
                "shoot_quiet | SELECT 1 FROM shoot WHERE closed_at IS NULL AND last_at < 1 LIMIT 1",
                "shoot_news | SELECT id, news_at, failures FROM shoot WHERE news_at IS NOT NULL AND news_at <= 1"
                        + " ORDER BY news_at LIMIT 100",
                "shoot_of_group | SELECT * FROM shoot WHERE agency = 'a' AND grp = 'g' AND began_at >= 1",
                "sqlite_autoindex_shoot_1 | UPDATE shoot SET news_at = 1"
                        + " WHERE id = (SELECT shoot FROM arrival WHERE id = 'a')",
                "sqlite_autoindex_shoot_1 | SELECT * FROM shoot WHERE id < 's' ORDER BY id DESC LIMIT 50",
                "arrival_of_shoot | SELECT id FROM arrival WHERE shoot = 's' ORDER BY received_at, id LIMIT 100"
            })
    void each_question_about_shoots_meets_its_index(String index, String query) {
        assertThat(plan(query))
                .anyMatch(step -> step.contains("INDEX " + index))
                .noneMatch(ShootPlansTest::walksThroughEverything);
    }

    @Test
    void the_files_of_shoots_are_counted_by_their_indexes() {
        assertThat(plan(ShootBook.COUNTS.replace("<shoots>", "'one', 'other'")))
                .anyMatch(step -> step.contains("INDEX arrival_of_shoot"))
                .anyMatch(step -> step.contains("INDEX delivery_by_arrival"))
                .noneMatch(ShootPlansTest::walksThroughEverything);
    }

    private static List<String> plan(String statement) {
        try (Stock stock =
                Stock.open(JournalDatabases.sqlite(), new HandClock()).photos(5, 5)) {
            return stock.journal().read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + statement)
                    .map((row, context) -> row.getString("detail"))
                    .list());
        }
    }

    private static boolean walksThroughEverything(String step) {
        return step.matches("SCAN (shoot|arrival|delivery)(?! USING).*");
    }
}
