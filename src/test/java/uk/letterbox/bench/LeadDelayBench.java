package uk.letterbox.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.letterbox.TestLetterbox;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/**
 * How long after a sender began to publish one lead its request is at letMC, while there is nothing else to do and the
 * limit of calls is far. Leads come at odd times, so that every wait on the way is met at its beginning and at its end.
 */
@Measurement
class LeadDelayBench {

    private static final int WARM_UP = 40;
    private static final int LEADS = 250;
    private static final int LONGEST_PAUSE_MILLIS = 150;
    private static final Map<String, String> FAR_LIMIT = Map.of("LETMC_REQUESTS", "2000");

    @ParameterizedTest
    @EnumSource
    void delay_of_a_single_lead(Feed.Way way) throws Exception {
        Path room = Build.room("delay");
        Path home = Files.createDirectories(room.resolve("home"));
        long[] delays = new long[LEADS];
        Random random = new Random(1);
        try (Feed feed = way.open(home);
                Simulator letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
                TestLetterbox letterbox = TestLetterbox.start(
                        home, letmc, FAR_LIMIT, "doors: { events: { " + feed.door() + " } }\n" + CrmEvents.LEADS)) {
            for (int lead = -WARM_UP; lead < LEADS; lead++) {
                pause(random.nextInt(LONGEST_PAUSE_MILLIS));
                long sent = System.currentTimeMillis();
                feed.send(List.of(CrmEvents.lead(WARM_UP + lead)));
                long delay = arrived(letmc, WARM_UP + lead + 1) - sent;
                if (lead >= 0) {
                    delays[lead] = delay;
                }
            }
        }
        Build.clear(room);
        Arrays.sort(delays);
        new Figures()
                .add(Figure.atMost(
                        "lead from " + way + " to the request, p99",
                        100,
                        delays[LEADS * 99 / 100],
                        "ms",
                        "p50 %d, p90 %d, longest %d of %d leads"
                                .formatted(delays[LEADS / 2], delays[LEADS * 9 / 10], delays[LEADS - 1], LEADS)));
    }

    private static void pause(int millis) {
        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
    }

    private static long arrived(Simulator letmc, int leads) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> created(letmc).size() == leads);
        return created(letmc).get(leads - 1).at();
    }

    private static List<SimulatedCall> created(Simulator letmc) {
        return letmc.calls().stream()
                .filter(call -> call.operation().equals("createLead"))
                .toList();
    }
}
