package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.budget.Limit;
import uk.letterbox.budget.RollingWindow;

class ClaimsOnBothDatabasesTest {

    private static final Limit LIMIT = new Limit(50, 60_000, 5_000, 2, 16);

    @ParameterizedTest
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @ValueSource(longs = {1, 2, 3})
    void both_databases_claim_the_same_and_keep_the_limit(long seed) {
        sameOnBoth(seed, 1_000);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void both_databases_claim_the_same_and_keep_the_limit_over_twenty_thousand_calls() {
        sameOnBoth(4, 20_000);
    }

    private static void sameOnBoth(long seed, int calls) {
        ClaimsRun onSqlite = new ClaimsRun(JournalDatabases.sqlite(), LIMIT, seed).until(calls);
        ClaimsRun onPostgres = new ClaimsRun(JournalDatabases.postgres(), LIMIT, seed).until(calls);

        assertThat(onPostgres.decisions()).isEqualTo(onSqlite.decisions());
        keepsTheLimit(onSqlite);
        keepsTheLimit(onPostgres);
    }

    private static void keepsTheLimit(ClaimsRun run) {
        RollingWindow window = new RollingWindow(LIMIT.window());

        assertThat(window.most(run.sent())).as("sent").isBetween(LIMIT.requests() / 2, LIMIT.requests());
        assertThat(window.most(run.answered())).as("answered").isBetween(LIMIT.requests() / 2, LIMIT.requests());
    }
}
