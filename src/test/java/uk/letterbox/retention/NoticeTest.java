package uk.letterbox.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Announcements;
import uk.letterbox.journal.HandClock;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.Quarantine;
import uk.letterbox.journal.Retention;
import uk.letterbox.journal.Stock;
import uk.letterbox.journal.Undecided;
import uk.letterbox.spool.Spool;

/** Nobody is surprised: what is given up was announced a week before, once, with all that goes with it. */
class NoticeTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;
    private static final Expiry.Periods PERIODS =
            new Expiry.Periods(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(90));

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private Stock stock;
    private Expiry expiry;

    @BeforeEach
    void open() throws Exception {
        stock = Stock.open(JournalDatabases.sqlite(), clock);
        expiry = expiry(PERIODS);
    }

    private Expiry expiry(Expiry.Periods periods) throws Exception {
        Spool spool = new Spool(folder);
        spool.prepare();
        return new Expiry(
                new Retention(stock.journal()),
                new Undecided(stock.journal()),
                new Quarantine(stock.journal()),
                new Announcements(stock.journal()),
                spool,
                periods,
                Map.of());
    }

    @AfterEach
    void close() {
        stock.close();
    }

    @Test
    void nothing_is_given_up_that_was_not_announced_a_week_before_however_long_letterbox_stood_still()
            throws Exception {
        die();
        clock.advance(200 * DAY);

        assertThat(expiry.would().undecided().count()).isZero();
        assertThat(expiry.letGo().undecided().count()).isZero();
        assertThat(told()).hasSize(1);
        clock.advance(7 * DAY - 1);
        assertThat(expiry.letGo().undecided().count()).isZero();
        clock.advance(1);

        assertThat(expiry.would().undecided().count()).isEqualTo(1);
        assertThat(expiry.letGo().undecided().count()).isEqualTo(1);
        assertThat(states()).containsExactly("DISCARDED");
    }

    @Test
    void it_is_announced_in_the_last_week_and_goes_on_its_day() throws Exception {
        die();
        clock.advance(83 * DAY);

        expiry.letGo();
        assertThat(told()).isEmpty();
        clock.advance(1);
        expiry.letGo();

        assertThat(told()).singleElement().satisfies(news -> {
            assertThat(news.agency()).isEqualTo(Stock.AGENCY);
            assertThat(news.text()).startsWith("1 dead or unconfirmed").contains("2030-06-15", "letterbox list");
        });
        clock.advance(7 * DAY - 1);
        assertThat(expiry.letGo().undecided().count()).isZero();
        clock.advance(1);
        assertThat(expiry.letGo().undecided().count()).isEqualTo(1);
    }

    @Test
    void what_comes_near_its_end_on_one_day_is_announced_together_and_what_comes_later_again() throws Exception {
        die();
        clock.advance(23 * HOUR);
        die();
        clock.advance(2 * DAY);
        die();
        clock.advance(80 * DAY + 2 * HOUR);

        expiry.letGo();
        assertThat(told()).singleElement().satisfies(news -> assertThat(news.text())
                .startsWith("2 "));
        clock.advance(23 * HOUR);
        expiry.letGo();
        assertThat(told()).isEmpty();
        clock.advance(2 * DAY);
        expiry.letGo();

        assertThat(told()).singleElement().satisfies(news -> assertThat(news.text())
                .startsWith("3 "));
    }

    @Test
    void once_nothing_of_it_is_left_people_get_an_all_clear() throws Exception {
        die();
        clock.advance(84 * DAY);
        expiry.letGo();
        assertThat(told()).hasSize(1);

        stock.journal().write(handle -> handle.execute("UPDATE delivery SET state = 'DELIVERED'"));
        expiry.letGo();

        assertThat(told()).extracting(AlertBox.News::over).containsExactly(true);
    }

    @Test
    void a_shorter_time_in_the_settings_is_announced_before_it_holds() throws Exception {
        die();
        clock.advance(84 * DAY);
        expiry.letGo();
        die();
        clock.advance(15 * DAY);
        Expiry shorter = expiry(
                new Expiry.Periods(Duration.ofDays(30), Duration.ofDays(10), Duration.ofDays(30), Duration.ofDays(90)));

        assertThat(shorter.letGo().undecided().count()).isEqualTo(1);
        clock.advance(7 * DAY);

        assertThat(shorter.letGo().undecided().count()).isEqualTo(1);
    }

    @Test
    void a_quarantined_mail_goes_earlier_and_is_announced_as_all_else_is() throws Exception {
        stock.photos(1, 1);
        stock.journal().write(handle -> handle.execute("DELETE FROM delivery"));
        stock.journal()
                .write(handle ->
                        handle.execute("UPDATE arrival SET door = 'mail', outcome = 'QUARANTINED', reason = 'odd'"));
        clock.advance(23 * DAY + 1);

        assertThat(expiry.letGo().undecided().count()).isZero();
        assertThat(new AlertBox(stock.journal()).news()).singleElement().satisfies(news -> assertThat(news.text())
                .startsWith("1 quarantined mails")
                .contains("letterbox list --outcome QUARANTINED"));
        clock.advance(7 * DAY);

        assertThat(expiry.letGo().undecided().count()).isEqualTo(1);
        String record = stock.journal()
                .read(handle -> handle.createQuery("SELECT outcome || ' ' || reason FROM arrival")
                        .mapTo(String.class)
                        .one());
        assertThat(record)
                .startsWith("REFUSED Nobody decided about it in 30 days")
                .endsWith("It was: odd");
    }

    private void die() {
        stock.photos(1, 1);
        stock.journal().write(handle -> handle.createUpdate("UPDATE delivery SET state = 'DEAD', ended_at = :now,"
                        + " reason = 'no' WHERE state IN ('READY', 'WAITING')")
                .bind("now", clock.epoch(handle))
                .execute());
    }

    /** What people are told now; it counts as told. */
    private List<AlertBox.News> told() {
        AlertBox box = new AlertBox(stock.journal());
        List<AlertBox.News> news = box.news().stream()
                .filter(one -> one.kind().equals("kept-too-long"))
                .toList();
        box.told(news);
        return news;
    }

    private List<String> states() {
        return stock.journal().read(handle -> handle.createQuery("SELECT state FROM delivery")
                .mapTo(String.class)
                .list());
    }
}
