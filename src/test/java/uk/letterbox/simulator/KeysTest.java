package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class KeysTest {

    private static final String COMPANY = "company/company";

    @Test
    void the_key_is_taken_from_either_header_or_the_query() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard().withKey("k-1"))) {
            Client client = new Client(simulator);

            assertThat(client.send(client.request(COMPANY).header("api_key", "k-1"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(client.request(COMPANY).header("ApiKey", "k-1"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(client.request(COMPANY + "?api_key=k-1")).status())
                    .isEqualTo(200);
            assertThat(simulator.calls()).noneMatch(call -> call.toString().contains("k-1"));
        }
    }

    @Test
    void a_wrong_or_missing_key_is_401() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.standard())) {
            Client client = new Client(simulator);

            assertThat(client.send(client.request(COMPANY)).status()).isEqualTo(401);
            assertThat(client.send(client.request(COMPANY).header("api_key", "wrong"))
                            .status())
                    .isEqualTo(401);
            assertThat(simulator.calls()).extracting(SimulatedCall::status).containsExactly(401, 401);
        }
    }

    @Test
    void where_any_key_is_taken_each_has_a_window_of_its_own() throws Exception {
        SimulatorOptions options = SimulatorOptions.standard().withKey("").withLimit(1, Duration.ofMinutes(10));
        try (Simulator simulator = Simulator.start(options)) {
            Client client = new Client(simulator);

            assertThat(client.send(client.request(COMPANY).header("api_key", "one"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(client.request(COMPANY).header("api_key", "two"))
                            .status())
                    .isEqualTo(200);
            assertThat(client.send(client.request(COMPANY).header("api_key", "one"))
                            .status())
                    .isEqualTo(429);
            assertThat(client.send(client.request(COMPANY)).status()).isEqualTo(401);
        }
    }
}
