package uk.letterbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;

class MetricsTest {

    private final AtomicLong nanos = new AtomicLong();
    private Ledger ledger;

    @BeforeEach
    void open(@TempDir Path home) {
        ledger = new Ledger(home);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Metrics metrics(Clock clock) {
        return new Metrics(
                ledger.overview(),
                Map.of("demo", Ledger.BUDGET),
                Map.of("demo", List.of("drop", "mail")),
                clock,
                nanos::get);
    }

    @Test
    void what_this_process_did_is_counted() {
        try (Metrics metrics = metrics(Clock.systemUTC())) {
            metrics.called("demo", "writePhoto", CallOutcome.NOT_APPLIED);
            metrics.called("demo", "writePhoto", CallOutcome.NOT_APPLIED);
            metrics.arrived("demo", "drop", ArrivalOutcome.HELD);
            metrics.waited(Lane.LEAD, 1_500);

            assertThat(metrics.scrape())
                    .contains(
                            "letterbox_calls_total{agency=\"demo\",operation=\"writePhoto\",outcome=\"not_applied\"} 2.0",
                            "letterbox_arrivals_total{agency=\"demo\",door=\"drop\",outcome=\"HELD\"} 1.0",
                            "letterbox_lane_wait_seconds_bucket{lane=\"LEAD\",le=\"1.0\"} 0",
                            "letterbox_lane_wait_seconds_bucket{lane=\"LEAD\",le=\"2.0\"} 1",
                            "letterbox_lane_wait_seconds_count{lane=\"LEAD\"} 1");
        }
    }

    @Test
    void what_the_journal_knows_is_shown() {
        Arrival photo = ledger.photo("demo", "front.jpg");
        ledger.call();
        Instant later = photo.receivedAt().plus(Duration.ofSeconds(90));

        try (Metrics metrics = metrics(Clock.fixed(later, ZoneOffset.UTC))) {
            assertThat(metrics.scrape())
                    .contains(
                            "letterbox_deliveries{agency=\"demo\",kind=\"photo\",state=\"SENDING\"} 1.0",
                            "letterbox_budget_used{agency=\"demo\"} 1.0",
                            "letterbox_door_silent_seconds{agency=\"demo\",door=\"drop\"} 90.0",
                            "letterbox_door_silent_seconds{agency=\"demo\",door=\"mail\"} 0.0");
        }
    }

    @Test
    void the_journal_is_asked_every_fifteen_seconds_and_what_is_gone_is_gone() {
        ledger.photo("demo", "front.jpg");
        try (Metrics metrics = metrics(Clock.systemUTC())) {
            assertThat(metrics.scrape()).contains("state=\"READY\"} 1.0");
            ledger.call();

            nanos.addAndGet(Duration.ofSeconds(14).toNanos());
            assertThat(metrics.scrape()).contains("state=\"READY\"} 1.0");

            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(metrics.scrape()).contains("state=\"SENDING\"} 1.0").doesNotContain("state=\"READY\"");
        }
    }

    @Test
    void old_figures_are_not_shown_for_new_ones_when_the_journal_is_gone() {
        try (Metrics metrics = metrics(Clock.systemUTC())) {
            metrics.scrape();
            ledger.close();
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());

            assertThatThrownBy(metrics::scrape).isInstanceOf(RuntimeException.class);
        }
    }
}
