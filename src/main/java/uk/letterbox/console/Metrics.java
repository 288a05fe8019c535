package uk.letterbox.console;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.journal.Overview;

/** The metrics: what this process counts, and what the journal knows. */
public final class Metrics implements AutoCloseable {

    /** From a lead that starts at once to media that wait for hours behind a backlog. */
    private static final Duration[] WAITS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JournalGauges gauges;

    /**
     * @param budgets the budget's id by agency; an agency without one sends nothing
     * @param doors the doors of every agency
     * @param nanos a monotonic clock, as {@link System#nanoTime()}
     */
    public Metrics(
            Overview overview,
            Map<String, String> budgets,
            Map<String, List<String>> doors,
            Clock clock,
            LongSupplier nanos) {
        this.gauges = new JournalGauges(registry, overview, budgets, doors, clock, nanos);
    }

    /** A call ended. */
    public void called(String agency, String operation, CallOutcome outcome) {
        Counter.builder("letterbox.calls")
                .description("Calls to letMC that ended in this process")
                .tags("agency", agency, "operation", operation, "outcome", outcome.word())
                .register(registry)
                .increment();
    }

    /** A call was sent so long after it was due. */
    public void waited(Lane lane, long millis) {
        Timer.builder("letterbox.lane.wait")
                .description("From due to sent")
                .tag("lane", lane.name())
                .serviceLevelObjectives(WAITS)
                .register(registry)
                .record(Duration.ofMillis(Math.max(0, millis)));
    }

    /** A thing came to a door and was journaled. */
    public void arrived(String agency, String door, ArrivalOutcome outcome) {
        Counter.builder("letterbox.arrivals")
                .description("Arrivals that this process journaled")
                .tags("agency", agency, "door", door, "outcome", outcome.name())
                .register(registry)
                .increment();
    }

    /** All of them in Prometheus' text format 0.0.4. */
    String scrape() {
        gauges.refresh();
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
