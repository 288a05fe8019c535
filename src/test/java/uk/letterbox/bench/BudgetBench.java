package uk.letterbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.letterbox.TestLetterbox;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/**
 * How much of the budget is used while there is more to send than it allows: in real time with a shorter window, which
 * makes the margin after it, and what a late wake-up costs, weigh twenty times as much as with letMC's 60 s.
 */
@Measurement
class BudgetBench {

    private static final int RUNS = 3;
    private static final int PROPERTIES = 50;
    private static final int PHOTOS = 12;
    private static final int LIMIT = 50;
    private static final int RESERVE = 2;
    private static final double WINDOW = 3;
    private static final double MARGIN = 0.25;
    private static final double LATENCY = 0.02;
    private static final int WINDOWS = 4;

    /** No door makes leads: their lane is set on the rows, and the lane is what the budget looks at. */
    private static final String MOST_ARE_LEADS = "CREATE TRIGGER lanes AFTER INSERT ON delivery"
            + " WHEN NEW.line NOT LIKE '%0' BEGIN UPDATE delivery SET lane = 'LEAD' WHERE id = NEW.id; END";

    @Test
    void share_of_the_budget_with_photos_alone() throws Exception {
        measure("share of the budget used, photos alone", LIMIT - RESERVE, "");
    }

    @Test
    void share_of_the_budget_with_all_lanes() throws Exception {
        measure("share of the budget used, leads and photos", LIMIT, MOST_ARE_LEADS);
    }

    private static void measure(String name, int slots, String trigger) throws Exception {
        double possible = slots / (WINDOW + MARGIN + LATENCY);
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Path home = Build.room("budget");
            rates[run] = callsASecond(home, trigger);
            Build.clear(home);
        }
        double rate = Figures.median(rates);
        new Figures()
                .add(Figure.atLeast(
                        name,
                        99,
                        100 * rate / possible,
                        "%",
                        "of %d calls in %.2f s: %.2f of %.2f calls/s; median of %d"
                                .formatted(slots, WINDOW + MARGIN + LATENCY, rate, possible, RUNS)));
    }

    private static double callsASecond(Path home, String trigger) throws Exception {
        SimulatorOptions options = SimulatorOptions.standard()
                .withLimit(LIMIT, Duration.ofMillis((long) (WINDOW * 1000)))
                .withLatency(Duration.ofMillis((long) (LATENCY * 1000)));
        try (Simulator letmc = Simulator.start(options);
                TestLetterbox letterbox =
                        TestLetterbox.start(home, letmc, Map.of("LETMC_REQUESTS", "50", "LETMC_WINDOW", "3s"))) {
            if (!trigger.isEmpty()) {
                letterbox.office().journal().write(handle -> handle.execute(trigger));
            }
            Shoot.of(home.resolve("shoot"), PROPERTIES, PHOTOS, 2_000).dropInto(letterbox.inbox());
            await().atMost(Duration.ofMinutes(2)).until(() -> lasted(letmc.calls()) > WINDOWS + 2);
            List<SimulatedCall> calls = letmc.calls();
            assertThat(calls).noneMatch(call -> call.status() == 429);
            return rate(calls);
        }
    }

    /** How many turns of the window the calls have lasted. */
    private static double lasted(List<SimulatedCall> calls) {
        return calls.isEmpty()
                ? 0
                : (calls.get(calls.size() - 1).at() - calls.get(0).at()) / 1e3 / (WINDOW + MARGIN + LATENCY);
    }

    /** Over whole turns of the window, the first left out: the use repeats itself from turn to turn. */
    private static double rate(List<SimulatedCall> calls) {
        double turn = (WINDOW + MARGIN + LATENCY) * 1e3;
        double from = calls.get(0).at() + turn;
        double to = from + WINDOWS * turn;
        long made = calls.stream()
                .filter(call -> call.at() >= from && call.at() < to)
                .count();
        return made * 1e3 / (to - from);
    }
}
