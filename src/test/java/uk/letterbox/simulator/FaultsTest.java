package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final Duration SLOW = Duration.ofMillis(300);

    private final Simulator simulator = Simulator.start(
            SimulatorOptions.standard().withLimit(0, Duration.ofMinutes(1)).withSlow(SLOW));
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"before, 0", "after, 1"})
    void a_reset_leaves_the_effect_on_its_side(String moment, int effects) {
        simulator.setFaults(Fault.parse("addLettingsPhoto:" + moment + ":reset:1"));

        assertThatThrownBy(() -> client.photo("X", "a.jpg")).isInstanceOf(IOException.class);

        assertThat(simulator.state().property("X").photos()).hasSize(effects);
        assertThat(simulator.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.fault()).isEqualTo(moment + ":reset");
        });
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "429", "403", "401", "404"})
    void a_status_is_answered_without_the_effect_before_it_and_with_it_after(int status) throws Exception {
        simulator.setFaults(Fault.parse("addLettingsPhoto:before:" + status + ":1"));
        int before = client.photo("X", "a.jpg").status();
        int without = simulator.state().property("X").photos().size();
        simulator.setFaults(Fault.parse("*:after:" + status + ":1"));
        int after = client.photo("X", "a.jpg").status();

        assertThat(List.of(before, after)).containsOnly(status);
        assertThat(without).isZero();
        assertThat(simulator.state().property("X").photos()).hasSize(1);
        assertThat(simulator.calls()).extracting(SimulatedCall::status).containsOnly(status);
    }

    @Test
    void html_and_false_look_like_success() throws Exception {
        simulator.setFaults(Fault.parse("*:after:html:1"));
        Client.Reply html = client.photo("X", "a.jpg");
        simulator.setFaults(Fault.parse("*:before:false:1"));
        Client.Reply no = client.photo("X", "b.jpg");

        assertThat(html.status()).isEqualTo(200);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(no.status()).isEqualTo(200);
        assertThat(no.text()).isEqualTo("false");
        assertThat(simulator.state().property("X").photos()).hasSize(1);
    }

    @Test
    void a_slow_call_has_its_ordinary_answer_late() throws Exception {
        simulator.setFaults(Fault.parse("*:after:slow:1"));

        Client.Reply reply = client.photo("X", "a.jpg");

        SimulatedCall call = simulator.calls().get(0);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(call.end() - call.at()).isGreaterThanOrEqualTo(SLOW.toMillis());
    }

    @Test
    void a_fault_befalls_its_operation_alone() throws Exception {
        simulator.setFaults(Fault.parse("addSalesPhoto:before:500:1"));

        assertThat(client.photo("X", "a.jpg").status()).isEqualTo(200);
    }

    @Test
    void what_is_left_to_chance_is_the_same_again_for_the_same_seed() throws Exception {
        List<String> first = run(7);
        List<String> again = run(7);
        List<String> other = run(8);

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
        assertThat(first).anyMatch(answer -> answer.startsWith("500")).anyMatch(answer -> answer.startsWith("200"));
    }

    private static List<String> run(long seed) throws Exception {
        SimulatorOptions options = SimulatorOptions.standard().withSeed(seed).withFaults("*:before:500:0.5");
        List<String> answers = new ArrayList<>();
        try (Simulator replayed = Simulator.start(options)) {
            Client client = new Client(replayed);
            for (int i = 0; i < 20; i++) {
                Client.Reply reply = client.photo("X", i + ".jpg");
                answers.add(reply.status() + reply.text());
            }
        }
        return answers;
    }
}
