package uk.letterbox.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Lane;
import uk.letterbox.journal.Overview;

/**
 * The metrics, for Prometheus. Counts of arrivals and deliveries come from the journal and are at most a quarter of a minute
 * old, because a count walks an index; calls and waits are of this process.
 */
public final class Metrics {

    private static final long FRESH_NANOS = Duration.ofSeconds(15).toNanos();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Overview overview;
    private final Map<String, String> budgets;
    private final List<String> doors;
    private final MultiGauge deliveries =
            MultiGauge.builder("letterbox.deliveries").register(registry);
    private final MultiGauge silent =
            MultiGauge.builder("letterbox.door.silent.seconds").register(registry);
    private final Map<Tags, AtomicLong> arrivals = new HashMap<>();
    private long countedAt;
    private boolean counted;

    /**
     * @param budgets the budget id of each agency that delivers
     * @param doors agencies that have a drop door
     */
    public Metrics(Overview overview, Map<String, String> budgets, List<String> doors) {
        this.overview = overview;
        this.budgets = Map.copyOf(budgets);
        this.doors = List.copyOf(doors);
        budgets.forEach((agency, budget) -> Gauge.builder("letterbox.budget.used", () -> overview.budgetUsed(budget))
                .tag("agency", agency)
                .register(registry));
    }

    /** A call ended. */
    public void called(String agency, String operation, CallOutcome outcome) {
        registry.counter("letterbox.calls", "agency", agency, "operation", operation, "outcome", outcome.word())
                .increment();
    }

    /** A call was sent so long after it was due. */
    public void waited(Lane lane, long millis) {
        Timer.builder("letterbox.lane.wait")
                .tag("lane", lane.name())
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1))
                .register(registry)
                .record(Duration.ofMillis(Math.max(0, millis)));
    }

    /** All of it, as Prometheus reads it. */
    synchronized String scrape() {
        if (!counted || System.nanoTime() - countedAt > FRESH_NANOS) {
            count();
            countedAt = System.nanoTime();
            counted = true;
        }
        return registry.scrape();
    }

    private void count() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (Overview.Count count : overview.deliveries()) {
            Tags tags = Tags.of("agency", count.agency(), "kind", count.kind(), "state", count.state());
            rows.add(MultiGauge.Row.of(tags, count.count()));
        }
        deliveries.register(rows, true);
        for (Overview.ArrivalCount count : overview.arrivals()) {
            Tags tags = Tags.of("agency", count.agency(), "door", count.door(), "outcome", count.outcome());
            arrivals.computeIfAbsent(tags, this::arrivals).set(count.count());
        }
        List<MultiGauge.Row<?>> quiet = new ArrayList<>();
        for (String agency : doors) {
            overview.silentSeconds(agency, "drop")
                    .ifPresent(seconds ->
                            quiet.add(MultiGauge.Row.of(Tags.of("agency", agency, "door", "drop"), seconds)));
        }
        silent.register(quiet, true);
    }

    private AtomicLong arrivals(Tags tags) {
        AtomicLong count = new AtomicLong();
        FunctionCounter.builder("letterbox.arrivals", count, AtomicLong::doubleValue)
                .tags(tags)
                .register(registry);
        return count;
    }
}
