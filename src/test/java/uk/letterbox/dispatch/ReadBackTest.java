package uk.letterbox.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.letterbox.journal.Lesson;
import uk.letterbox.journal.Purpose;
import uk.letterbox.journal.Step;
import uk.letterbox.journal.TagProof;
import uk.letterbox.journal.Transition;
import uk.letterbox.letmc.Answer;

/** What follows reading back a write whose outcome is not known. */
class ReadBackTest {

    private static final Given READ = Given.call(Purpose.READ_BACK).unclearFor(60_000);

    @Test
    void a_listing_that_shows_our_tag_is_delivered_and_proves_the_tag() {
        Transition after = READ.done(Given.listingWithOurs("p-9"));

        assertThat(after.step()).isEqualTo(new Step.Delivered(Optional.of("p-9")));
        assertThat(after.lessons()).contains(new Lesson.TagSeen(TagProof.PROVEN));
    }

    @Test
    void not_there_is_not_believed_at_the_first_look() {
        Transition after = READ.attempts(3).tag(TagProof.PROVEN).done(Given.listing("p-1"));

        assertThat(after.step()).isInstanceOfSatisfying(Step.ReadBack.class, again -> {
            assertThat(again.delay()).isEqualTo(Given.SETTLE);
            assertThat(again.looks()).isEqualTo(1);
        });
    }

    @Test
    void not_there_twice_is_sent_again_and_costs_an_attempt() {
        Transition after = READ.attempts(3).looks(1).tag(TagProof.PROVEN).done(Given.listing("p-1"));

        assertThat(after.step()).isInstanceOfSatisfying(Step.Again.class, again -> assertThat(again.attempts())
                .isEqualTo(4));
    }

    @Test
    void the_eighth_attempt_that_is_not_there_is_the_last() {
        assertThat(READ.attempts(6)
                        .looks(1)
                        .tag(TagProof.PROVEN)
                        .done(Given.listing())
                        .step())
                .isInstanceOf(Step.Again.class);
        assertThat(READ.attempts(7)
                        .looks(1)
                        .tag(TagProof.PROVEN)
                        .done(Given.listing())
                        .step())
                .isInstanceOf(Step.Dead.class);
    }

    @Test
    void without_a_tag_exactly_one_new_thing_is_ours_and_the_tag_is_known_to_be_lost() {
        Transition after = READ.listedBefore(Set.of("p-1")).done(Given.listing("p-1", "p-2"));

        assertThat(after.step()).isEqualTo(new Step.Delivered(Optional.of("p-2")));
        assertThat(after.lessons()).contains(new Lesson.TagSeen(TagProof.ABSENT));
    }

    @Test
    void what_we_know_to_have_added_since_is_not_counted_as_new() {
        Given read = READ.looks(1)
                .listedBefore(Set.of(), Given.delivery("d-01J00000000000000000000002", 0, Optional.of("p-1")));

        assertThat(read.done(Given.listing("p-1")).step()).isInstanceOf(Step.Again.class);
        assertThat(read.done(Given.listing("p-1", "p-2")).step()).isEqualTo(new Step.Delivered(Optional.of("p-2")));
    }

    @Test
    void several_new_things_are_for_a_person_to_decide() {
        Transition after = READ.listedBefore(Set.of("p-1")).done(Given.listing("p-1", "p-2", "p-3"));

        assertThat(after.step())
                .isInstanceOfSatisfying(Step.Unconfirmed.class, unconfirmed -> assertThat(unconfirmed.reason())
                        .contains("2 new things", "letterbox decide"));
    }

    @Test
    void without_a_tag_and_a_listing_from_before_nobody_can_know() {
        assertThat(READ.done(Given.listing("p-1")).step()).isInstanceOf(Step.Unconfirmed.class);
    }

    @Test
    void a_listing_of_which_we_see_one_page_never_says_not_there() {
        String page = Given.listing("p-1").replace("\"Count\":1", "\"Count\":2");

        assertThat(READ.looks(1).tag(TagProof.PROVEN).done(page).step()).isInstanceOf(Step.Unconfirmed.class);
    }

    @Test
    void a_read_back_that_fails_is_repeated_ever_more_slowly_and_keeps_its_looks() {
        Transition after = READ.looks(1).failedReads(2).unanswered(new Answer.Ambiguous("timeout"));

        assertThat(after.step()).isInstanceOfSatisfying(Step.ReadBack.class, again -> {
            assertThat(again.looks()).isEqualTo(1);
            assertThat(again.failedReads()).isEqualTo(3);
            assertThat(again.delay()).isBetween(2_600L, 5_400L);
        });
    }

    @Test
    void a_read_back_that_fails_for_more_than_a_day_is_for_a_person_to_decide() {
        long day = Duration.ofDays(1).toMillis();
        Answer failed = new Answer.Ambiguous("timeout");

        assertThat(READ.unclearFor(day).unanswered(failed).step()).isInstanceOf(Step.ReadBack.class);
        assertThat(READ.unclearFor(day + 1).unanswered(failed).step()).isInstanceOf(Step.Unconfirmed.class);
    }

    @Test
    void a_refused_read_back_is_for_a_person_to_decide_and_never_sent_again() {
        assertThat(READ.after(new Answer.Refused(404, "gone"), 404).step()).isInstanceOf(Step.Unconfirmed.class);
    }

    @Test
    void a_read_back_that_meets_429_401_or_no_server_stays_a_read_back() {
        assertThat(READ.looks(1)
                        .after(new Answer.TooMany(Optional.empty(), "429"), 429)
                        .step())
                .isEqualTo(new Step.ReadBack(0, 1, 0, "429"));
        assertThat(READ.looks(1).after(new Answer.Unauthorised("401"), 401).step())
                .isEqualTo(new Step.ReadBack(0, 1, 0, "401"));
        assertThat(READ.looks(1).unanswered(new Answer.NotApplied("refused")).step())
                .isEqualTo(new Step.ReadBack(0, 1, 0, "refused"));
    }

    @Test
    void a_read_back_that_meets_403_is_tried_once_more_after_the_probe() {
        assertThat(READ.after(new Answer.Forbidden("403"), 403).step())
                .isEqualTo(new Step.ReadBack(0, 0, 0, "403", true));
        assertThat(READ.failedReads(3).after(new Answer.Forbidden("403"), 403).step())
                .isEqualTo(new Step.ReadBack(0, 0, 3, "403", true));
        assertThat(READ.metForbiddenBefore()
                        .after(new Answer.Forbidden("403"), 403)
                        .step())
                .isInstanceOf(Step.Unconfirmed.class);
    }
}
