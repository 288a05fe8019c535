package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;

/** One write in flight for each property, and what lets the next one go. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class LinesTest {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    private final JournalLocation database;

    private OneJournal one;
    private Delivery first;
    private Delivery second;

    LinesTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void two_photos_of_one_property() {
        one = new OneJournal(database).withProvenTag();
        first = one.taken(OneJournal.PROPERTY, "aa");
        second = one.taken(OneJournal.PROPERTY, "bb");
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void the_second_waits_until_the_first_is_delivered() {
        Claim claim = one.claim().get(0);
        assertThat(claim.delivery().orElseThrow().id()).isEqualTo(first.id());
        assertThat(one.state(first)).isEqualTo(DeliveryState.SENDING);
        assertThat(one.claim()).isEmpty();

        one.end(claim, OneJournal.delivered());

        assertThat(one.state(first)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(one.delivery(first.id()).letmcId()).contains("p-1");
        assertThat(one.state(second)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void a_delivery_that_is_read_back_keeps_its_line() {
        one.next(new Step.ReadBack(0, 0, 0, "timeout"));

        assertThat(one.state(first)).isEqualTo(DeliveryState.READING_BACK);
        assertThat(one.claim()).extracting(Claim::purpose).containsExactly(Purpose.READ_BACK);
        assertThat(one.state(second)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void dead_and_unconfirmed_release_the_line_and_raise_an_alert() {
        one.next(new Step.Dead("no"));
        assertThat(one.state(second)).isEqualTo(DeliveryState.READY);
        one.next(new Step.Unconfirmed("who knows"));

        assertThat(one.state(first)).isEqualTo(DeliveryState.DEAD);
        assertThat(one.state(second)).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(one.alerts()).containsExactlyInAnyOrder("dead", "unconfirmed");
    }

    @Test
    void a_short_retry_keeps_the_line_and_a_long_one_releases_it() {
        one.next(new Step.Again(QUARTER, 1, "later"));
        assertThat(one.state(first)).isEqualTo(DeliveryState.READY);
        assertThat(one.state(second)).isEqualTo(DeliveryState.WAITING);
        assertThat(one.claim()).isEmpty();

        one.desk.discard(first.id(), "enough");
        one.next(new Step.Again(QUARTER + 1, 1, "much later"));
        Delivery third = one.taken(OneJournal.PROPERTY, "cc");

        assertThat(one.state(second)).isEqualTo(DeliveryState.WAITING);
        assertThat(one.state(third)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void a_call_is_ended_once() {
        Claim claim = one.claim().get(0);
        one.end(claim, new Step.ReadBack(0, 0, 0, "given up"));

        Recorded late = one.end(claim, OneJournal.delivered());

        assertThat(late.delivery()).isEmpty();
        assertThat(one.state(first)).isEqualTo(DeliveryState.READING_BACK);
    }

    @Test
    void a_403_on_a_read_back_is_remembered_until_it_is_sent_again() {
        one.next(new Step.ReadBack(0, 0, 0, "timeout"));

        one.next(new Step.ReadBack(0, 0, 0, "403", true));
        assertThat(met403Before()).isTrue();
        one.next(new Step.ReadBack(0, 1, 0, "not there at the first look"));
        assertThat(met403Before()).isTrue();

        one.next(new Step.Again(0, 1, "not there"));
        assertThat(met403Before()).isFalse();
    }

    @Test
    void a_403_on_a_write_says_nothing_about_its_read_back_and_the_other_way_round() {
        one.desk.discard(second.id(), "out of the way");
        one.next(new Step.LastAndAlone("403"));
        one.next(new Step.ReadBack(0, 0, 0, "alone, and no answer"));
        assertThat(met403Before()).isFalse();

        one.next(new Step.ReadBack(0, 1, 0, "403", true));
        one.next(new Step.Again(QUARTER + 60_000, 1, "not there"));

        assertThat(forbidden(first)).containsExactly(1, 0);
    }

    private List<Integer> forbidden(Delivery delivery) {
        return one.journal.read(
                handle -> handle.createQuery("SELECT suspect, read_forbidden FROM delivery WHERE id = :id")
                        .bind("id", delivery.id())
                        .map((row, context) -> List.of(row.getInt("suspect"), row.getInt("read_forbidden")))
                        .one());
    }

    private boolean met403Before() {
        AtomicBoolean met = new AtomicBoolean();
        Claim claim = one.claim().get(0);
        one.outcomes.record(claim, OneJournal.LIMIT, facts -> {
            met.set(facts.readForbidden());
            Step same = claim.purpose() == Purpose.READ_BACK
                    ? new Step.ReadBack(0, facts.looks(), 0, "resumed")
                    : new Step.Again(0, 0, "resumed");
            return new Transition(new CallResult(CallOutcome.DONE, OptionalInt.of(200), "", true), same, List.of());
        });
        return met.get();
    }

    @Test
    void a_delivery_that_met_a_403_is_tried_when_nothing_else_is_to_be_done() {
        one.next(new Step.LastAndAlone("403"));
        assertThat(one.state(first)).isEqualTo(DeliveryState.WAITING);

        Claim next = one.next(OneJournal.delivered());
        Claim last = one.claim().get(0);

        assertThat(next.delivery().orElseThrow().id()).isEqualTo(second.id());
        assertThat(last.delivery().orElseThrow().id()).isEqualTo(first.id());
    }

    @Test
    void a_line_that_was_never_listed_is_listed_before_its_first_write_while_the_tag_is_not_proven() {
        one.journal.write(handle -> handle.execute("DELETE FROM operation"));

        Claim listing = one.next(
                new Step.Again(0, 0, ""), new Lesson.Listed(java.util.List.of("p-0"), java.util.OptionalInt.of(1)));

        assertThat(listing.purpose()).isEqualTo(Purpose.BASELINE);
        assertThat(one.claim()).extracting(Claim::purpose).containsExactly(Purpose.WRITE);
    }
}
