package uk.letterbox.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.delivery.Lane;

class BudgetModelTest {

    private static final Limit USUAL = new Limit(50, 60_000, 5_000, 2, 16);
    private static final long CHOSEN_SEED = Long.getLong("letterbox.seed", new Random().nextLong());

    /** With one call for each slot under way, so that the slots are what stops it. */
    private static Stream<Arguments> limits() {
        return Stream.of(USUAL, limit(50, 60_000, 2), limit(5, 1_000, 2), limit(1, 10_000, 0), limit(200, 60_000, 2))
                .flatMap(limit -> Stream.of(
                        Arguments.of(limit, Traffic.rough(1, 2_000)),
                        Arguments.of(limit, Traffic.rough(2, 20_000)),
                        Arguments.of(limit, Traffic.rough(3, 120_000)),
                        Arguments.of(limit, Traffic.rough(3, 200))));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void no_window_ever_holds_more_calls_than_the_limit(Limit limit, Traffic traffic) {
        ModelRun run = new ModelRun(new Budget(limit), traffic, limit.inFlight(), CHOSEN_SEED).calls(50_000);

        assertThat(run.mostInOneWindow(limit.window()))
                .as("most calls in one window, -Dletterbox.seed=" + CHOSEN_SEED)
                .isPositive()
                .isLessThanOrEqualTo(limit.requests());
    }

    @Test
    void the_whole_limit_is_used_when_answers_are_quick() {
        ModelRun run =
                new ModelRun(new Budget(USUAL), Traffic.steady(100, Set.of(Lane.CHANGE)), 4, CHOSEN_SEED).calls(5_000);

        assertThat(run.mostInOneWindow(USUAL.window())).isEqualTo(USUAL.requests());
    }

    @ParameterizedTest
    @MethodSource("latencies")
    void photos_alone_get_all_but_the_reserve(long latency) {
        double share = share(latency, Set.of(Lane.MEDIA), USUAL.requests() - USUAL.reserve());

        assertThat(share).isBetween(0.99, 1.01);
    }

    @ParameterizedTest
    @MethodSource("latencies")
    void all_lanes_together_get_the_whole_limit(long latency) {
        double share = share(latency, EnumSet.allOf(Lane.class), USUAL.requests());

        assertThat(share).isBetween(0.99, 1.01);
    }

    @Test
    void a_lead_among_photos_starts_within_one_pace() {
        ModelRun run = new ModelRun(
                        new Budget(USUAL), Traffic.leadsAmongPhotos(new Traffic.Apart(5_000, 60_000)), 4, CHOSEN_SEED)
                .calls(50_000);

        List<Long> delays = run.leadDelays();

        assertThat(delays).as("-Dletterbox.seed=" + CHOSEN_SEED).hasSizeGreaterThan(1_000);
        assertThat(Collections.max(delays)).isLessThanOrEqualTo(USUAL.pace());
    }

    /** From the first photo on: at first no slot comes free, so what photos take in turn must be enough for both. */
    @Test
    void leads_that_keep_coming_behind_a_backlog_wait_no_longer_than_two_paces() {
        for (int run = 0; run < 50; run++) {
            long seed = CHOSEN_SEED + run;
            Traffic traffic = Traffic.leadsAmongPhotos(new Traffic.Apart(2_900, 3_100));

            List<Long> delays =
                    new ModelRun(new Budget(USUAL), traffic, 4, seed).calls(500).leadDelays();

            assertThat(delays).hasSizeGreaterThan(150);
            assertThat(Collections.max(delays)).as("-Dletterbox.seed=" + seed).isLessThanOrEqualTo(2 * USUAL.pace());
        }
    }

    private static Stream<Long> latencies() {
        return Stream.of(50L, 500L, 2_000L, 10_000L);
    }

    /** Of what so many slots can carry. */
    private static double share(long latency, Set<Lane> lanes, int slots) {
        int calls = 20_000;
        ModelRun run = new ModelRun(new Budget(USUAL), Traffic.steady(latency, lanes), 16, CHOSEN_SEED).calls(calls);

        double most = (double) slots / (USUAL.window() + Limit.MARGIN + latency);
        return calls / (most * run.elapsed());
    }

    private static Limit limit(int requests, long window, int reserve) {
        return new Limit(requests, window, 5_000, reserve, requests);
    }
}
