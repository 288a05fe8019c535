package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void a_call_over_the_limit_is_429_and_without_effect() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withLimit(2, LONG))) {
            Client client = new Client(simulator);

            List<Integer> statuses = photos(client, 3);

            assertThat(statuses).containsExactly(200, 200, 429);
            assertThat(simulator.state().property("X").photos()).hasSize(2);
            assertThat(simulator.windowMax()).isEqualTo(3);
            assertThat(simulator.windowMaxByEnd()).isEqualTo(3);
        }
    }

    @Test
    void hammering_after_429_is_403_with_reads_and_unknown_paths_counted_too() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withLimit(2, LONG))) {
            Client client = new Client(simulator);
            client.get("company/company");
            client.get("no/such/path");

            List<Integer> statuses = photos(client, 13);

            assertThat(statuses.subList(0, 11)).containsOnly(429);
            assertThat(statuses.subList(11, 13)).containsOnly(403);
        }
    }

    @Test
    void the_window_moves_on() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withLimit(1, Duration.ofMillis(300)))) {
            Client client = new Client(simulator);

            List<Integer> statuses = photos(client, 2);

            assertThat(statuses).containsExactly(200, 429);
            // Slower than the window, for each call turned away takes a slot.
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(400))
                    .until(() -> client.photo("X", "a.jpg").status() == 200);
        }
    }

    @Test
    void no_limit_is_no_limit() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withLimit(0, LONG))) {
            assertThat(photos(new Client(simulator), 60)).containsOnly(200);
        }
    }

    private static List<Integer> photos(Client client, int calls) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(client.photo("X", i + ".jpg").status());
        }
        return statuses;
    }
}
