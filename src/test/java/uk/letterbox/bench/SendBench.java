package uk.letterbox.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Overview;

/**
 * Files a second out of the journal into a simulator in another process, with the limit of calls off. Both processes work
 * through all runs: in the first of them most of the two cores goes into compiling, which no day of work knows.
 */
@Measurement
class SendBench {

    private static final int RUNS = 5;
    private static final int PROPERTIES = 50;
    private static final int PHOTOS = 30;
    private static final int BYTES = 300_000;

    @Test
    void files_sent_without_a_limit() throws Exception {
        double[] rates = new double[RUNS];

        Path elsewhere = Build.room("send-simulator");
        try (InstalledProgram simulator =
                InstalledProgram.start(elsewhere, Map.of(), "simulate", "--port", "0", "--requests", "0")) {
            URI letmc = simulated(simulator);
            for (int run = 0; run < RUNS; run++) {
                Path room = Build.room("send");
                Path home = room.resolve("home");
                Shoot shoot = Shoot.of(room.resolve("shoot"), run * PROPERTIES, PROPERTIES, PHOTOS, BYTES);
                takeIn(home, letmc, shoot);
                rates[run] = send(home, letmc, shoot.files().size());
                Build.clear(room);
            }
        }
        Build.clear(elsewhere);

        new Figures()
                .add(Figure.atLeast(
                        "files sent, 300 KB, 50 properties, no limit",
                        230,
                        Figures.median(rates),
                        "files/s",
                        "simulator in a process of its own on the same cores; median of "
                                + Arrays.stream(rates)
                                        .mapToObj("%.0f"::formatted)
                                        .collect(Collectors.joining(", "))));
    }

    static URI simulated(InstalledProgram simulator) throws Exception {
        String line = simulator.until("letMC is simulated at ");
        simulator.ignoreOutput();
        return URI.create(line.replaceAll(".*letMC is simulated at (\\S+) .*", "$1"));
    }

    private static void takeIn(Path home, URI letmc, Shoot shoot) throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of(), "mode: observe")) {
            shoot.dropInto(letterbox.inbox());
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> in(letterbox, "WAITING") + in(letterbox, "READY")
                            == shoot.files().size());
        }
    }

    /** From the claim of the first call to the end of the last. */
    private static double send(Path home, URI letmc, int files) throws Exception {
        try (TestLetterbox letterbox = TestLetterbox.start(home, letmc, Map.of(), "")) {
            await().atMost(Duration.ofMinutes(3)).until(() -> in(letterbox, DeliveryState.DELIVERED.name()) == files);
            long millis = letterbox.office().journal().read(handle -> handle.createQuery(
                            "SELECT max(ended_at) - min(started_at) FROM call")
                    .mapTo(Long.class)
                    .one());
            return files * 1e3 / millis;
        }
    }

    private static long in(TestLetterbox letterbox, String state) {
        return letterbox.office().overview().deliveries().stream()
                .filter(count -> count.state().equals(state))
                .mapToLong(Overview.Count::count)
                .sum();
    }
}
