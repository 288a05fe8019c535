package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cost of a claim must not grow with the journal: SQLite says of each of its queries that it meets an index. */
class ClaimPlansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call_slots | SELECT count(*), min(free_at) FROM call WHERE budget = 'k' AND boot = 'b' AND free_at > 1",
                "call_in_flight | SELECT count(*), sum(CASE WHEN lane = 'MEDIA' THEN 1 ELSE 0 END) FROM call"
                        + " WHERE budget = 'k' AND outcome IS NULL",
                "delivery_due | SELECT * FROM delivery WHERE agency = 'a' AND lane = 'MEDIA'"
                        + " AND state IN ('READY', 'READING_BACK') ORDER BY due_at, id LIMIT 1",
                "delivery_deferred | SELECT DISTINCT line FROM delivery WHERE state = 'WAITING' AND deferred = 1"
                        + " AND suspect = 0 AND due_at <= 1 LIMIT 100",
                "delivery_deferred | SELECT due_at FROM delivery WHERE state = 'WAITING' AND deferred = 1"
                        + " AND suspect = 0 ORDER BY due_at LIMIT 1",
                "delivery_suspect | SELECT id FROM delivery WHERE agency = 'a' AND state = 'WAITING' AND suspect = 1"
                        + " AND due_at <= 1 ORDER BY due_at LIMIT 1",
                "delivery_head | SELECT 1 FROM delivery WHERE line = 'l'"
                        + " AND state IN ('READY', 'SENDING', 'READING_BACK')",
                "delivery_waiting | SELECT id FROM delivery WHERE line = 'l' AND state = 'WAITING'"
                        + " AND (deferred = 0 OR due_at <= 1) AND suspect = 0 ORDER BY seq LIMIT 1"
            })
    void each_query_of_the_claim_meets_its_index(String index, String query) {
        List<String> plan = plan(query);

        assertThat(plan).anyMatch(step -> step.contains("INDEX " + index));
        assertThat(plan).noneMatch(ClaimPlansTest::walksThroughEverything);
    }

    @Test
    void the_next_head_of_each_line_is_found_by_its_indexes() {
        List<String> plan = plan(Lines.PROMOTE.replace(":now", "1").replace("<lines>", "'one', 'other'"));

        assertThat(plan)
                .anyMatch(step -> step.contains("INDEX delivery_waiting"))
                .anyMatch(step -> step.contains("INDEX delivery_head"))
                .noneMatch(ClaimPlansTest::walksThroughEverything);
    }

    private static List<String> plan(String statement) {
        try (Stock stock =
                Stock.open(JournalDatabases.sqlite(), new HandClock()).photos(50, 5)) {
            return stock.journal().read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + statement)
                    .map((row, context) -> row.getString("detail"))
                    .list());
        }
    }

    private static boolean walksThroughEverything(String step) {
        return step.startsWith("SCAN delivery") || step.startsWith("SCAN call") || step.startsWith("SCAN line");
    }
}
