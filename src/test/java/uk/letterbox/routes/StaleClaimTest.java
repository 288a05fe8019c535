package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.Lane;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Purpose;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

class StaleClaimTest {

    @TempDir
    Path home;

    @Test
    void a_claim_older_than_five_seconds_is_not_sent_and_costs_no_attempt() throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(home, letmc);
                Log calls = Log.of("letterbox.calls");
                ProducerTemplate route = letterbox.camel().createProducerTemplate()) {

            route.requestBody("direct:call", claimed(TimeUnit.SECONDS.toNanos(6)));

            assertThat(letmc.calls()).isEmpty();
            assertThat(calls.says("WARN", "costs no attempt", "it is claimed anew"))
                    .isTrue();
        }
    }

    private static Claim claimed(long nanosAgo) {
        return new Claim(
                "c-01J00000000000000000000000",
                "a budget",
                TestLetterbox.AGENCY,
                Purpose.PROBE,
                "getCompany",
                Lane.REFERENCE,
                Optional.empty(),
                Map.of(),
                System.nanoTime() - nanosAgo,
                20_000,
                0,
                0);
    }
}
