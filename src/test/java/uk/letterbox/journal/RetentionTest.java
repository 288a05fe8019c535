package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.delivery.Ids;

/** Bytes go by a decision in the journal, which nobody can cross. */
class RetentionTest {

    private static final String BOTH = "uk.letterbox.journal.JournalDatabases#both";
    private static final long YEAR = 365 * 24 * 3_600_000L;

    private final HandClock clock = new HandClock();

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_to_go_cannot_be_sent_again_and_goes_after_a_crash_too(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(1, 1)) {
            end(stock, "DISCARDED");
            Retention retention = new Retention(stock.journal());

            assertThat(retention.over(YEAR)).isEqualTo(new Amount(1, 1));
            assertThat(retention.release(YEAR)).isEqualTo(1);

            assertThat(desk(stock).replay(id(stock))).isInstanceOf(Desk.Done.NotDone.class);
            assertThat(retention.release(YEAR)).isZero();
            List<Retention.Leaving> leaving = new Retention(stock.journal()).leaving();
            assertThat(leaving).hasSize(1);
            retention.gone(leaving);
            assertThat(retention.leaving()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_quarantined_mail_is_no_longer_kept_than_quarantine_says(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(2, 1)) {
            stock.journal().write(handle -> handle.execute("DELETE FROM delivery"));
            stock.journal().write(handle -> handle.execute("UPDATE arrival SET outcome = 'QUARANTINED'"));
            stock.journal()
                    .write(handle -> handle.execute("UPDATE arrival SET door = 'mail' WHERE source_key = 'source-1'"));
            clock.advance(1_000);
            long now = stock.journal().now();
            Quarantine quarantine = new Quarantine(stock.journal());

            assertThat(quarantine.agencies()).containsExactly(Stock.AGENCY);
            assertThat(quarantine.before(Stock.AGENCY, now).amount()).isEqualTo(new Amount(1, 1));
            assertThat(quarantine.giveUp(Stock.AGENCY, now, "Late.")).isEqualTo(1);
            assertThat(quarantine.giveUp(Stock.AGENCY, now, "Late.")).isZero();

            assertThat(new Retention(stock.journal()).leaving()).hasSize(1);
            assertThat(new Undecided(stock.journal()).before(Stock.AGENCY, now).amount())
                    .isEqualTo(new Amount(1, 1));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_open_is_never_given_up(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(4, 2)) {
            clock.advance(2 * YEAR);

            assertThat(new Undecided(stock.journal()).giveUp(Stock.AGENCY, Long.MAX_VALUE, "late"))
                    .isZero();
            assertThat(new Retention(stock.journal()).release(YEAR)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_dead_is_given_up_with_its_bytes_and_keeps_its_row(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(1, 1)) {
            end(stock, "DEAD");
            Undecided undecided = new Undecided(stock.journal());
            long now = stock.journal().now();

            assertThat(undecided.before(Stock.AGENCY, now).amount()).isEqualTo(new Amount(1, 1));
            assertThat(undecided.giveUp(Stock.AGENCY, now, "Too late.")).isEqualTo(1);

            assertThat(undecided.before(Stock.AGENCY, now).nothing()).isTrue();
            assertThat(new Retention(stock.journal()).leaving()).hasSize(1);
            assertThat(new Search(stock.journal())
                            .delivery(id(stock))
                            .orElseThrow()
                            .reason())
                    .contains("Too late. It was: no");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void bytes_that_another_delivery_of_their_arrival_still_needs_stay(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(2, 2)) {
            stock.journal()
                    .write(handle -> handle.execute("UPDATE delivery SET arrival = (SELECT min(id) FROM arrival)"));
            stock.journal()
                    .write(handle -> handle.execute("UPDATE delivery SET state = 'DEAD', ended_at = 1"
                            + " WHERE id = (SELECT min(id) FROM delivery)"));

            assertThat(new Undecided(stock.journal()).giveUp(Stock.AGENCY, 2, "Too late."))
                    .isEqualTo(1);

            assertThat(new Retention(stock.journal()).leaving()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_unpacked_goes_without_bytes_of_its_own(Supplier<JournalLocation> database) {
        try (Stock stock = Stock.open(database.get(), clock).photos(2, 2)) {
            stock.journal()
                    .write(handle -> handle.execute("UPDATE arrival SET parent = (SELECT min(id) FROM arrival),"
                            + " size = 5 WHERE id = (SELECT max(id) FROM arrival)"));
            end(stock, "DISCARDED");
            Retention retention = new Retention(stock.journal());

            assertThat(retention.over(YEAR)).isEqualTo(new Amount(2, 5));
            assertThat(retention.release(YEAR)).isEqualTo(2);
            assertThat(retention.leaving()).extracting(Retention.Leaving::size).containsExactlyInAnyOrder(0L, 5L);
        }
    }

    /** On SQLite there is one writer at a time and nothing to wait for. */
    @Test
    void what_somebody_replays_at_that_moment_is_left_to_him() throws Exception {
        try (Stock stock = Stock.open(JournalDatabases.postgres(), clock).photos(1, 1)) {
            end(stock, "DEAD");
            CountDownLatch replayed = new CountDownLatch(1);
            CountDownLatch committed = new CountDownLatch(1);
            CompletableFuture<Object> replay =
                    CompletableFuture.supplyAsync(() -> stock.journal().write(handle -> {
                        handle.execute("UPDATE line SET next_seq = next_seq + 1");
                        handle.execute("UPDATE delivery SET state = 'READY', ended_at = NULL");
                        replayed.countDown();
                        await().until(() -> committed.getCount() == 0);
                        return null;
                    }));
            replayed.await();

            CompletableFuture<Integer> givenUp = CompletableFuture.supplyAsync(
                    () -> new Undecided(stock.journal()).giveUp(Stock.AGENCY, Long.MAX_VALUE, "late"));
            await().until(() -> waitsForLock(stock));
            committed.countDown();

            assertThat(givenUp.get()).isZero();
            replay.get();
            assertThat(new Search(stock.journal())
                            .delivery(id(stock))
                            .orElseThrow()
                            .state()
                            .name())
                    .isEqualTo("READY");
            assertThat(new Retention(stock.journal()).leaving()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delivery_undecided | SELECT count(*) FROM delivery WHERE state IN ('DEAD', 'UNCONFIRMED')"
                        + " AND ended_at < 1 AND agency = 'a'",
                "arrival_undecided | SELECT count(*) FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED')"
                        + " AND received_at < 1 AND agency = 'a'",
                "arrival_kept | SELECT id FROM arrival WHERE kept = 1 AND received_at < 1"
                        + " AND outcome NOT IN ('HELD', 'QUARANTINED') ORDER BY received_at LIMIT 250",
                "arrival_going | SELECT id, size FROM arrival WHERE kept = 2 ORDER BY id LIMIT 250",
                "call_started | SELECT id FROM call WHERE outcome IS NOT NULL AND started_at < 1"
                        + " ORDER BY started_at LIMIT 250"
            })
    void each_query_meets_its_index(String index, String query) {
        try (Stock stock = Stock.open(JournalDatabases.sqlite(), clock).photos(50, 5)) {
            List<String> plan = stock.journal().read(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + query)
                    .map((row, context) -> row.getString("detail"))
                    .list());

            assertThat(plan).anyMatch(step -> step.contains("INDEX " + index));
        }
    }

    private void end(Stock stock, String state) {
        stock.journal().write(handle -> handle.createUpdate(
                        "UPDATE delivery SET state = :state, ended_at = :now, reason = 'no'")
                .bind("state", state)
                .bind("now", clock.epoch(handle))
                .execute());
        clock.advance(2 * YEAR);
    }

    private static Desk desk(Stock stock) {
        return new Desk(stock.journal(), new Ids(), new WakeUp());
    }

    private static String id(Stock stock) {
        return new Search(stock.journal())
                .deliveries(new Search.Page("", "", "", 1, ""))
                .get(0)
                .id();
    }

    private static boolean waitsForLock(Stock stock) {
        return stock.journal().read(handle -> handle.createQuery("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
