package uk.letterbox.console;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import uk.letterbox.journal.Overview;

/** The figures that are read from the journal: at most every 15 seconds, because a count walks an index. */
final class JournalGauges {

    private static final long KEPT = Duration.ofSeconds(15).toNanos();

    private final Overview overview;
    private final Map<String, String> budgets;
    private final Map<String, List<String>> doors;
    private final Clock clock;
    private final LongSupplier nanos;
    private final long startedAt;
    private final MultiGauge deliveries;
    private final MultiGauge budgetUsed;
    private final MultiGauge silent;
    private boolean read;
    private long readAt;

    JournalGauges(
            MeterRegistry registry,
            Overview overview,
            Map<String, String> budgets,
            Map<String, List<String>> doors,
            Clock clock,
            LongSupplier nanos) {
        this.overview = overview;
        this.budgets = Map.copyOf(budgets);
        this.doors = Map.copyOf(doors);
        this.clock = clock;
        this.nanos = nanos;
        this.startedAt = clock.millis();
        this.deliveries = MultiGauge.builder("letterbox.deliveries")
                .description("Deliveries in a state")
                .register(registry);
        this.budgetUsed = MultiGauge.builder("letterbox.budget.used")
                .description("Slots in use of the key of an agency")
                .register(registry);
        this.silent = MultiGauge.builder("letterbox.door.silent")
                .description("Since something last came to a door, or since the start")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Reads anew what is too old. When the journal cannot be read it throws, for old figures would look like new ones. */
    synchronized void refresh() {
        if (read && nanos.getAsLong() - readAt < KEPT) {
            return;
        }
        deliveries.register(deliveryRows(), true);
        budgetUsed.register(budgetRows(), true);
        silent.register(silentRows(), true);
        read = true;
        readAt = nanos.getAsLong();
    }

    private List<Row<?>> deliveryRows() {
        List<Row<?>> rows = new ArrayList<>();
        for (Overview.Count count : overview.deliveries()) {
            rows.add(Row.of(
                    Tags.of("agency", count.agency(), "kind", count.kind(), "state", count.state()), count.count()));
        }
        return rows;
    }

    private List<Row<?>> budgetRows() {
        List<Row<?>> rows = new ArrayList<>();
        budgets.forEach((agency, budget) -> rows.add(Row.of(Tags.of("agency", agency), overview.budgetUsed(budget))));
        return rows;
    }

    private List<Row<?>> silentRows() {
        List<Row<?>> rows = new ArrayList<>();
        doors.forEach((agency, names) -> names.forEach(door -> {
            long since = overview.lastArrival(agency, door).orElse(startedAt);
            long seconds = Math.max(0, clock.millis() - since) / 1000;
            rows.add(Row.of(Tags.of("agency", agency, "door", door), seconds));
        }));
        return rows;
    }
}
