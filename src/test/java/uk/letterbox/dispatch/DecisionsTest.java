package uk.letterbox.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.Transition;
import uk.letterbox.letmc.Answer;

/** What follows a write and a probe, and what is the same after every call. */
class DecisionsTest {

    private static final Given WRITE = Given.call(Purpose.WRITE);

    @Test
    void a_write_that_was_carried_out_is_delivered_with_letmcs_id() {
        Transition after = WRITE.done("\"0004-aaaa-0000-0001\"");

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.DONE);
        assertThat(after.step()).isEqualTo(new Step.Delivered(Optional.of("0004-aaaa-0000-0001")));
        assertThat(after.lessons()).contains(new Lesson.OperationWorked(), new Lesson.Reached());
    }

    @Test
    void what_a_person_asks_teaches_nothing_about_the_operation_for_it_may_be_worded_otherwise_than_deliveries_are() {
        assertThat(Given.call(Purpose.ERRAND).done("true").lessons()).containsExactly(new Lesson.Reached());
    }

    @Test
    void an_unclear_write_is_read_back_at_once_and_costs_nothing() {
        Transition after = WRITE.attempts(3).unanswered(new Answer.Ambiguous("timeout"));

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.AMBIGUOUS);
        assertThat(after.result().stamped()).isFalse();
        assertThat(after.step()).isEqualTo(new Step.ReadBack(0, 0, 0, "timeout"));
        assertThat(after.lessons()).isEmpty();
    }

    @Test
    void what_could_not_be_sent_costs_no_attempt_and_closes_the_agency_for_a_while() {
        Transition after = WRITE.attempts(3).unanswered(new Answer.NotApplied("connection refused"));

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.NOT_APPLIED);
        assertThat(after.result().stamped()).isTrue();
        assertThat(after.step()).isEqualTo(new Step.Again(0, 3, "connection refused"));
        assertThat(after.lessons()).containsExactly(new Lesson.Unreachable("connection refused"));
    }

    @Test
    void a_claim_that_was_never_tried_says_nothing_about_letmc() {
        Transition after = WRITE.decided(Ending.untried(WRITE.claim(), new Answer.NotApplied("too old")));

        assertThat(after.step()).isEqualTo(new Step.Again(0, 0, "too old"));
        assertThat(after.lessons()).isEmpty();
    }

    @Test
    void too_many_calls_cost_no_attempt_and_close_the_key_for_as_long_as_letmc_asks() {
        Transition after =
                WRITE.attempts(3).after(new Answer.TooMany(Optional.of(Duration.ofSeconds(90)), "too many"), 429);

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.NOT_APPLIED);
        assertThat(after.step()).isEqualTo(new Step.Again(0, 3, "too many"));
        assertThat(after.lessons()).containsExactly(new Lesson.TooMany(90_000, "too many"));
    }

    @Test
    void a_rejected_key_stops_the_agency_and_costs_no_attempt() {
        Transition after = WRITE.attempts(3).after(new Answer.Unauthorised("unknown key"), 401);

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.KEY_STOPPED);
        assertThat(after.step()).isEqualTo(new Step.Again(0, 3, "unknown key"));
        assertThat(after.lessons()).containsExactly(new Lesson.KeyRejected("unknown key"));
    }

    @Test
    void a_first_403_puts_the_delivery_last_and_has_the_key_probed_after_a_minute() {
        Transition after = WRITE.after(new Answer.Forbidden("403"), 403);

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.KEY_STOPPED);
        assertThat(after.step()).isEqualTo(new Step.LastAndAlone("403"));
        assertThat(after.lessons()).containsExactly(new Lesson.Forbidden(60_000, "403"));
    }

    @ParameterizedTest
    @CsvSource({"0,15", "1,30", "2,60", "3,60", "40,60"})
    void after_a_429_of_late_a_403_is_probed_after_15_30_and_60_minutes(int probes, int minutes) {
        Transition after = WRITE.probes(probes, true).after(new Answer.Forbidden("403"), 403);

        assertThat(after.lessons()).containsExactly(new Lesson.Forbidden(minutes * 60_000L, "403"));
    }

    @Test
    void a_second_403_on_a_delivery_tried_alone_is_its_own_fault_and_leaves_the_agency_open() {
        Transition after = WRITE.metForbiddenBefore().after(new Answer.Forbidden("403"), 403);

        assertThat(after.step()).isInstanceOf(Step.Dead.class);
        assertThat(after.lessons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 409, 413, 422})
    void a_refused_write_is_dead_at_once_with_the_answer(int status) {
        Transition after = WRITE.refusedRun(2).after(new Answer.Refused(status, "no such field"), status);

        assertThat(after.result().outcome()).isEqualTo(CallOutcome.REFUSED);
        assertThat(after.step()).isEqualTo(new Step.Dead("no such field"));
        assertThat(after.lessons()).containsExactly(new Lesson.Reached());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 406, 415})
    void the_first_two_refusals_of_the_shape_are_dead_and_counted(int status) {
        Transition after = WRITE.refusedRun(1).after(new Answer.Refused(status, "no"), status);

        assertThat(after.step()).isEqualTo(new Step.Dead("no"));
        assertThat(after.lessons()).contains(new Lesson.OperationRefused());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 406, 415})
    void the_third_running_on_an_operation_that_never_worked_pauses_it_instead(int status) {
        Transition after = WRITE.attempts(1).refusedRun(2).after(new Answer.Refused(status, "no"), status);

        assertThat(after.step()).isInstanceOfSatisfying(Step.Again.class, again -> assertThat(again.attempts())
                .isEqualTo(1));
        assertThat(after.lessons())
                .hasAtLeastOneElementOfType(Lesson.OperationPaused.class)
                .contains(new Lesson.OperationRefused());
    }

    @Test
    void an_operation_that_has_worked_is_never_paused() {
        Transition after = WRITE.workedBefore().refusedRun(2).after(new Answer.Refused(404, "gone"), 404);

        assertThat(after.step()).isEqualTo(new Step.Dead("gone"));
        assertThat(after.lessons()).doesNotHaveAnyElementsOfTypes(Lesson.OperationPaused.class);
    }

    @Test
    void a_probe_that_is_answered_opens_the_agency_and_so_does_one_that_is_refused() {
        Given probe = Given.call(Purpose.PROBE);

        assertThat(probe.done("{}").lessons()).contains(new Lesson.WelcomeAgain());
        assertThat(probe.after(new Answer.Refused(404, "gone"), 404).lessons()).contains(new Lesson.WelcomeAgain());
        assertThat(probe.done("{}").step()).isEqualTo(new Step.Nothing());
    }

    @Test
    void a_probe_that_tells_nothing_or_403_is_repeated() {
        Given probe = Given.call(Purpose.PROBE).probes(1, true);

        assertThat(probe.unanswered(new Answer.Ambiguous("timeout")).lessons())
                .containsExactly(new Lesson.Forbidden(60_000, "timeout"));
        assertThat(probe.after(new Answer.Forbidden("403"), 403).lessons())
                .containsExactly(new Lesson.Forbidden(30 * 60_000, "403"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASELINE", "LOOK_UP"})
    void a_read_before_the_write_that_tells_nothing_is_repeated_and_costs_no_attempt(Purpose purpose) {
        Transition after = Given.call(purpose).attempts(2).unanswered(new Answer.Ambiguous("timeout"));

        assertThat(after.step()).isEqualTo(new Step.Again(10_000, 2, "timeout"));
    }

    @Test
    void a_listing_before_the_batch_is_kept_and_the_write_comes_next() {
        Transition after = Given.call(Purpose.BASELINE).attempts(2).done(Given.listing("p-1", "p-2"));

        assertThat(after.step()).isEqualTo(new Step.Again(0, 2, ""));
        assertThat(after.lessons()).anySatisfy(lesson -> assertThat(lesson)
                .isInstanceOfSatisfying(
                        Lesson.Listed.class, listed -> assertThat(listed.ids()).containsExactly("p-1", "p-2")));
    }
}
