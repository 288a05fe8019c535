package uk.letterbox.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.letterbox.journal.AlertBox;
import uk.letterbox.journal.Journal;
import uk.letterbox.journal.JournalDatabases;
import uk.letterbox.journal.Notice;
import uk.letterbox.journal.Notices;

/** When outcomes are handed out, and when a person is told that they are not taken. */
class OutboxTest {

    private final AtomicBoolean leader = new AtomicBoolean(true);
    private final AtomicLong clock = new AtomicLong();

    private Journal journal;
    private AlertBox alerts;
    private Outbox outbox;

    @BeforeEach
    void two_outcomes() {
        journal = Journal.open(JournalDatabases.sqlite());
        alerts = new AlertBox(journal);
        outbox = outbox();
        ended("o-1", 1);
        ended("o-2", 2);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void only_one_node_hands_them_out() {
        leader.set(false);
        assertThat(outbox.due()).isEmpty();

        leader.set(true);
        assertThat(outbox.due()).extracting(Notice::id).containsExactly("o-1", "o-2");
    }

    @Test
    void a_destination_that_fails_is_left_alone_longer_and_longer_up_to_half_a_minute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(outbox.due()).hasSize(2);

            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(outbox.due()).isEmpty();
            pass(Duration.ofNanos(1));
        }
    }

    @Test
    void one_that_was_sent_ends_the_waiting() {
        outbox.sent(outbox.due().get(0));

        assertThat(outbox.due()).extracting(Notice::id).containsExactly("o-2");
    }

    @Test
    void a_person_is_told_once_of_a_destination_that_keeps_failing_and_once_when_it_works() {
        fails(5);
        assertThat(alerts.news()).isEmpty();

        fails(4);
        List<AlertBox.News> news = alerts.news();
        assertThat(news).singleElement().satisfies(raised -> {
            assertThat(raised.kind()).isEqualTo("outcomes");
            assertThat(raised.agency()).isEqualTo("demo");
            assertThat(raised.count()).isEqualTo(1);
        });
        alerts.told(news);
        outbox.sent(outbox.due().get(0));
        assertThat(alerts.news()).extracting(AlertBox.News::over).containsExactly(true);
    }

    @Test
    void an_alert_of_an_earlier_run_is_over_with_the_first_that_is_sent() {
        fails(6);
        alerts.told(alerts.news());

        Outbox restarted = outbox();
        restarted.sent(restarted.due().get(0));

        assertThat(alerts.news()).extracting(AlertBox.News::over).containsExactly(true);
    }

    private Outbox outbox() {
        return new Outbox("demo", new Notices(journal), alerts, leader::get, clock::get);
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(outbox.due()).isNotEmpty();
            pass(Duration.ofSeconds(30));
        }
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private void ended(String id, long at) {
        journal.write(handle -> {
            handle.execute(
                    "INSERT INTO arrival (id, agency, door, name, grp, source_key, outcome, sha256, size, batch,"
                            + " received_at) VALUES (?, 'demo', 'events', '', '', ?, 'REFUSED', '', 0, '', 0)",
                    "a-" + id,
                    id);
            return handle.execute(
                    "INSERT INTO notice (id, agency, arrival, ended, at) VALUES (?, 'demo', ?, 'REFUSED', ?)",
                    id,
                    "a-" + id,
                    at);
        });
    }
}
