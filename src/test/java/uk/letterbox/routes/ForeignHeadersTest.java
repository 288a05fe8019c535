package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.Lane;
import uk.letterbox.journal.Claim;
import uk.letterbox.journal.Purpose;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

class ForeignHeadersTest {

    @TempDir
    Path home;

    @Test
    void no_header_of_a_stranger_decides_where_a_call_goes_or_what_it_is() throws Exception {
        try (Simulator letmc = Simulator.start(SimulatorOptions.standard());
                Simulator other = Simulator.start(SimulatorOptions.standard());
                TestLetterbox letterbox = TestLetterbox.start(home, letmc);
                ProducerTemplate stranger = letterbox.camel().createProducerTemplate()) {
            Map<String, Object> headers = Map.of(
                    Exchange.HTTP_URI,
                    other.baseUrl().toString(),
                    Exchange.HTTP_BASE_URI,
                    other.baseUrl().toString(),
                    Exchange.HTTP_HOST,
                    other.baseUrl().getAuthority(),
                    Exchange.HTTP_PATH,
                    "/elsewhere",
                    Exchange.HTTP_QUERY,
                    "page=2",
                    Exchange.HTTP_METHOD,
                    "DELETE",
                    "CamelHttpRawQuery",
                    "page=2",
                    "Host",
                    other.baseUrl().getAuthority());

            stranger.requestBodyAndHeaders("direct:call", companyClaim(), headers);

            assertThat(other.calls()).isEmpty();
            assertThat(letmc.calls()).singleElement().satisfies(call -> {
                assertThat(call.operation()).isEqualTo("getCompany");
                assertThat(call.method()).isEqualTo("GET");
                assertThat(call.status()).isEqualTo(200);
                assertThat(call.fields()).doesNotContainKey("page");
            });
        }
    }

    private static Claim companyClaim() {
        return new Claim(
                "c-01J00000000000000000000000",
                "a budget",
                TestLetterbox.AGENCY,
                Purpose.PROBE,
                "getCompany",
                Lane.REFERENCE,
                Optional.empty(),
                Map.of(),
                System.nanoTime(),
                2_000,
                0,
                0);
    }
}
