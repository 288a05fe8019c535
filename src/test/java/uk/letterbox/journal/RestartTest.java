package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.CallOutcome;

class RestartTest {

    private static final long TIMEOUT = 30_000;
    private static final Limit LIMIT = new Limit(5, 60_000, 5_000, 0, 5);
    private static final KeyBudget KEY = Stock.key(LIMIT, TIMEOUT);

    private final JournalLocation location = JournalDatabases.sqlite();
    private final HandClock clock = new HandClock();
    private Stock stock = Stock.open(location, clock).tagged().photos(20, 20);

    @AfterEach
    void close() {
        stock.close();
    }

    @Test
    void slots_are_as_they_were_after_a_restart_in_the_same_boot() {
        useWholeLimit();

        clock.advance(10_000);
        stock = stock.reopened(location);

        assertThat(next().waitMillis()).isEqualTo(60_000 + Limit.MARGIN - 10_000);
        clock.advance(60_000 + Limit.MARGIN - 10_001);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        assertThat(next().claims()).hasSize(1);
    }

    @Test
    void a_call_that_a_restart_cut_off_keeps_its_slot_as_long_as_letmc_may_count_it() {
        lead();
        next();

        stock = stock.reopened(location);
        stock.outcomes().lost(true).forEach(claim -> stock.outcomes().record(claim, LIMIT, facts -> noAnswer()));
        useWholeLimit(4);

        assertThat(next().claims()).isEmpty();
        clock.advance(60_000 + Limit.MARGIN);
        useWholeLimit(4);
        assertThat(next().claims()).isEmpty();
        clock.advance(TIMEOUT + LIMIT.settle());
        useWholeLimit(1);
    }

    @Test
    void a_new_boot_starts_with_a_full_window() {
        next();
        clock.advance(1_000);

        clock.reboot();
        stock = stock.reopened(location);

        assertThat(next().claims()).isEmpty();
        clock.advance(LIMIT.settle() + LIMIT.window() + Limit.MARGIN - 1);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        assertThat(next().claims()).hasSize(1);
    }

    @Test
    void the_very_first_start_of_a_journal_may_send_at_once() {
        assertThat(next().claims()).hasSize(1);
    }

    @Test
    void a_closure_outlives_a_restart() {
        end(claim(), tooMany());

        clock.advance(40_000);
        stock = stock.reopened(location);

        assertThat(next().claims()).isEmpty();
        clock.advance(19_999);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        assertThat(next().claims()).hasSize(1);
    }

    @Test
    void a_closure_outlives_the_machine_at_its_whole_length() {
        end(claim(), tooMany());
        clock.advance(1_000);
        end(claimAfter(60_000), tooMany());

        clock.advance(100_000);
        clock.reboot();
        stock = stock.reopened(location);

        assertThat(next().claims()).isEmpty();
        clock.advance(119_999);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        assertThat(next().claims()).hasSize(1);
    }

    @Test
    void a_closed_key_opens_with_one_trial_call_and_goes_on_when_that_is_answered_well() {
        end(claim(), tooMany());

        Claim trial = claimAfter(60_000);
        clock.advance(1_200);
        lead();

        assertThat(next().claims()).as("beside the trial").isEmpty();
        end(trial, delivered());
        lead();
        lead();
        assertThat(next(2).claims()).as("after the trial").hasSize(2);
    }

    @Test
    void each_429_to_a_trial_call_doubles_the_closure() {
        end(claim(), tooMany());
        end(claimAfter(60_000), tooMany());

        clock.advance(119_999);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        end(claim(), tooMany());
        clock.advance(239_999);
        assertThat(next().claims()).isEmpty();
        clock.advance(1);
        assertThat(next().claims()).hasSize(1);
    }

    private void useWholeLimit() {
        useWholeLimit(LIMIT.requests());
    }

    /** Leads, for photos are paced and so do not come together. */
    private void useWholeLimit(int calls) {
        for (int i = 0; i < calls; i++) {
            lead();
            end(claim(), delivered());
        }
        lead();
        assertThat(next().claims()).isEmpty();
    }

    private void lead() {
        stock.photos(1, 1_000).newestIsLead();
    }

    private Claimed next() {
        return next(1);
    }

    private Claimed next(int most) {
        return stock.claims().next(KEY, most, 5);
    }

    private Claim claim() {
        List<Claim> claims = next().claims();
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private Claim claimAfter(long millis) {
        clock.advance(millis);
        return claim();
    }

    private void end(Claim claim, Transition transition) {
        stock.outcomes().record(claim, LIMIT, facts -> transition);
    }

    private static Transition delivered() {
        return new Transition(
                new CallResult(CallOutcome.DONE, OptionalInt.of(200), "", true),
                new Step.Delivered(Optional.empty()),
                List.of(new Lesson.Reached()));
    }

    private static Transition tooMany() {
        return new Transition(
                new CallResult(CallOutcome.NOT_APPLIED, OptionalInt.of(429), "", true),
                new Step.Again(0, 0, "429"),
                List.of(new Lesson.TooMany(0, "Too many.")));
    }

    private static Transition noAnswer() {
        return new Transition(
                new CallResult(CallOutcome.AMBIGUOUS, OptionalInt.empty(), "No answer.", false),
                new Step.ReadBack(3_600_000, 0, 0, "No answer."),
                List.of());
    }
}
