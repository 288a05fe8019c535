package uk.letterbox.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model must find the breach of rules that are known not to keep a rolling window. */
@Tag("controls")
class OtherRulesOverrunTest {

    private static final Limit LIMIT = new Limit(50, 60_000, 5_000, 0, 16);

    private static Stream<Named<SendRule>> rules() {
        return Stream.of(
                Named.of("token bucket", new TokenBucket(LIMIT)),
                Named.of("fixed window", new FixedWindow(LIMIT)),
                Named.of("slots that are free a window after the send", new SlotFreeAfterSend(LIMIT)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_model_catches_a_rule_that_does_not_keep_the_limit(SendRule rule) {
        ModelRun run = new ModelRun(rule, Traffic.rough(2, 20_000), LIMIT.inFlight(), 1).calls(20_000);

        assertThat(run.mostInOneWindow(LIMIT.window())).isGreaterThan(LIMIT.requests());
    }
}
