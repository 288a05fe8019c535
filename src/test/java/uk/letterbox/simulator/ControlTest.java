package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class ControlTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Simulator simulator = Simulator.start(SimulatorOptions.standard());
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void it_is_asked_from_outside_for_calls_and_state() throws Exception {
        client.photo("X", "a.jpg");

        JsonNode told = client.get("/_simulator").json();

        String sha256 = simulator.calls().get(0).sha256();
        assertThat(told.at("/windowMax").intValue()).isEqualTo(1);
        assertThat(told.at("/calls/0/operation").textValue()).isEqualTo("addLettingsPhoto");
        assertThat(told.at("/calls/0/path").textValue()).endsWith("/X/addphoto");
        assertThat(told.at("/calls/0/sha256").textValue()).isEqualTo(sha256).hasSize(64);
        assertThat(told.at("/calls/0/fields/FileName").textValue()).isEqualTo("a.jpg");
        assertThat(told.at("/state/properties/0/photos/0/sha256").textValue()).isEqualTo(sha256);
    }

    @Test
    void faults_are_set_from_outside() throws Exception {
        Client.Reply wrong = client.call("POST", "/_simulator/faults", BodyPublishers.ofString("*:never:500:1"));
        client.call("POST", "/_simulator/faults", BodyPublishers.ofString("*:before:503:1"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("'never' is not before or after");
        assertThat(client.get("company/company").status()).isEqualTo(503);
    }

    @Test
    void a_reset_begins_anew_with_the_same_ids() throws Exception {
        String first = client.photo("X", "a.jpg").text();
        simulator.setFaults(Fault.parse("*:before:500:1"));

        client.call("POST", "/_simulator/reset", BodyPublishers.noBody());

        assertThat(simulator.calls()).isEmpty();
        assertThat(simulator.state().properties()).isEmpty();
        assertThat(simulator.windowMax()).isZero();
        assertThat(client.photo("X", "a.jpg").text()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void a_gate_holds_calls_on_either_side_of_the_effect(boolean afterEffect, int effects) throws Exception {
        Gate gate = simulator.hold("addLettingsPhoto", afterEffect);
        CompletableFuture<Client.Reply> reply = inBackground();

        gate.awaitArrivals(1, SOON);

        assertThat(simulator.state().property("X").photos()).hasSize(effects);
        assertThat(reply).isNotDone();
        gate.release();
        assertThat(reply.get().status()).isEqualTo(200);
        assertThat(simulator.state().property("X").photos()).hasSize(1);
    }

    @Test
    void a_wait_for_calls_that_do_not_come_says_how_many_came() throws Exception {
        Gate gate = simulator.hold("addLettingsPhoto", false);
        client.get("company/company");

        assertThatThrownBy(() -> gate.awaitArrivals(2, Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Of 2 calls of addLettingsPhoto only 0 came");
    }

    @Test
    void it_listens_on_its_own_address_alone() {
        assertThat(simulator.baseUrl().getHost()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> new Socket("127.0.0.2", simulator.port()).close())
                .isInstanceOf(IOException.class);
    }

    private CompletableFuture<Client.Reply> inBackground() {
        CompletableFuture<Client.Reply> reply = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        reply.complete(client.photo("X", "a.jpg"));
                    } catch (Exception failed) {
                        reply.completeExceptionally(failed);
                    }
                })
                .start();
        return reply;
    }
}
