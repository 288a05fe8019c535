package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.journal.CallResult;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.JournalLocation;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.Stock;
import uk.letterbox.journal.Transition;

/** How long a claim takes while the journal grows: delivered photos with their arrivals and calls. */
@Measurement
class ClaimBench {

    private static final int WARM_UP = 200;
    private static final int CLAIMS = 400;
    private static final Limit NONE = new Limit(0, 60_000, 30_000, 2, 16);
    private static final int[] ROWS = {1_000, 100_000, 1_000_000};

    @Test
    void claim_time_on_SQLite() throws Exception {
        measure("SQLite", JournalDatabases.sqlite(), "PRAGMA wal_checkpoint(PASSIVE)");
    }

    @Test
    void claim_time_on_PostgreSQL() throws Exception {
        measure("PostgreSQL", JournalDatabases.postgres(), "VACUUM ANALYZE");
    }

    /** @param afterFilling what the database does by itself with rows that come slowly */
    private static void measure(String database, JournalLocation location, String afterFilling) throws Exception {
        double[] millis = new double[ROWS.length];
        try (Stock stock = Stock.open(location).tagged()) {
            int rows = 0;
            for (int i = 0; i < ROWS.length; i++) {
                Backlog.delivered(stock.journal(), Stock.AGENCY, Stock.KEY, rows / 3, (ROWS[i] - rows) / 3);
                stock.journal().read(handle -> handle.execute(afterFilling));
                rows = ROWS[i];
                stock.photos(WARM_UP + CLAIMS, WARM_UP + CLAIMS);
                median(stock, WARM_UP);
                millis[i] = median(stock, CLAIMS);
            }
        }
        double growth = Arrays.stream(millis).max().orElseThrow() / millis[0];
        new Figures()
                .add(Figure.atMost(
                        "claim time on " + database + " at 1,000,000 rows",
                        1.3,
                        growth,
                        "x",
                        "of that at 1,000 rows: %.2f, %.2f, %.2f ms at 1,000, 100,000, 1,000,000; medians of %d claims"
                                .formatted(millis[0], millis[1], millis[2], CLAIMS)));
    }

    private static double median(Stock stock, int claims) {
        double[] millis = new double[claims];
        for (int i = 0; i < claims; i++) {
            long start = System.nanoTime();
            List<Claim> claimed =
                    stock.claims().next(Stock.key(NONE, 30_000), 1, 16).claims();
            millis[i] = (System.nanoTime() - start) / 1e6;
            assertThat(claimed).hasSize(1);
            stock.outcomes().record(claimed.get(0), NONE, facts -> delivered());
        }
        return Figures.median(millis);
    }

    private static Transition delivered() {
        return new Transition(
                new CallResult(CallOutcome.DONE, OptionalInt.of(200), "", true),
                new Step.Delivered(Optional.empty()),
                List.of());
    }
}
