package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;

/** What a person may do with deliveries and agencies, and what not. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class DeskTest {

    private final JournalLocation database;

    private OneJournal one;
    private Delivery first;
    private Delivery second;

    DeskTest(Supplier<JournalLocation> database) {
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
    void a_replay_keeps_its_number_and_goes_last() {
        one.next(new Step.Dead("no"));
        Delivery third = one.taken(OneJournal.PROPERTY, "cc");

        one.desk.replay(first.id());

        assertThat(one.delivery(first.id()).number()).hasValue(1);
        assertThat(one.next(OneJournal.delivered()).delivery().orElseThrow().id())
                .isEqualTo(second.id());
        assertThat(one.next(OneJournal.delivered()).delivery().orElseThrow().id())
                .isEqualTo(third.id());
        assertThat(one.next(OneJournal.delivered()).delivery().orElseThrow().id())
                .isEqualTo(first.id());
    }

    @Test
    void only_what_is_dead_or_discarded_can_be_replayed() {
        assertThat(one.desk.replay(first.id()))
                .isInstanceOfSatisfying(
                        Desk.Done.NotDone.class, not -> assertThat(not.why()).contains("READY", "DEAD and DISCARDED"));
        assertThat(one.desk.replay("d-none")).isInstanceOf(Desk.Done.NotDone.class);

        one.desk.discard(second.id(), "not wanted");
        assertThat(one.desk.replay(second.id())).isInstanceOf(Desk.Done.Changed.class);
        assertThat(one.state(second)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void a_discarded_head_lets_its_line_go_on() {
        one.desk.discard(first.id(), "not wanted");

        assertThat(one.delivery(first.id()).reason()).contains("not wanted");
        assertThat(one.state(second)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void what_is_under_way_or_at_letmc_cannot_be_discarded() {
        Claim claim = one.claim().get(0);
        assertThat(one.desk.discard(first.id(), "")).isInstanceOf(Desk.Done.NotDone.class);

        one.end(claim, new Step.ReadBack(0, 0, 0, "timeout"));
        assertThat(one.desk.discard(first.id(), "")).isInstanceOf(Desk.Done.NotDone.class);

        one.next(OneJournal.delivered());
        assertThat(one.desk.discard(first.id(), "")).isInstanceOf(Desk.Done.NotDone.class);
        assertThat(one.state(first)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_person_decides_what_is_unconfirmed_and_nothing_else() {
        assertThat(one.desk.decide(first.id(), true)).isInstanceOf(Desk.Done.NotDone.class);
        one.next(new Step.Unconfirmed("who knows"));
        one.next(new Step.Unconfirmed("who knows"));

        one.desk.decide(first.id(), true);
        one.desk.decide(second.id(), false);

        assertThat(one.state(first)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(one.state(second)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void the_alert_is_over_with_the_last_dead_delivery_and_not_before() {
        one.next(new Step.Dead("no"));
        one.next(new Step.Dead("no"));
        assertThat(new Overview(one.journal).alerts())
                .extracting(Overview.OpenAlert::kind, Overview.OpenAlert::count)
                .containsExactly(tuple("dead", 2));

        one.desk.replay(first.id());
        assertThat(one.alerts()).containsExactly("dead");
        one.desk.discard(second.id(), "not wanted");
        assertThat(one.alerts()).isEmpty();
    }

    @Test
    void a_paused_agency_sends_nothing_until_it_is_resumed() {
        one.desk.pause(OneJournal.AGENCY, "holiday");
        assertThat(one.claim()).isEmpty();
        assertThat(standing()).isEqualTo("paused");

        one.desk.resume(OneJournal.AGENCY);
        assertThat(one.claim()).hasSize(1);
        assertThat(standing()).isEqualTo("open");
    }

    @Test
    void a_rejected_key_stops_the_agency_until_it_is_resumed() {
        one.next(new Step.Again(0, 0, ""), new Lesson.KeyRejected("401"));
        assertThat(one.claim()).isEmpty();
        assertThat(standing()).isEqualTo("key-stopped");
        assertThat(one.alerts()).containsExactly("key-stopped");

        one.desk.resume(OneJournal.AGENCY);
        assertThat(one.claim()).hasSize(1);
        assertThat(one.alerts()).isEmpty();
    }

    @Test
    void a_paused_operation_holds_its_deliveries_until_the_agency_is_resumed() {
        one.next(new Step.Again(0, 0, ""), new Lesson.OperationPaused("wrong path"));
        assertThat(one.claim()).isEmpty();
        assertThat(new Overview(one.journal).standings().get(0).pausedOperations())
                .containsExactly("write-PHOTO");

        one.desk.resume(OneJournal.AGENCY);
        assertThat(one.claim()).hasSize(1);
    }

    @Test
    void a_403_has_the_key_probed_before_anything_else_is_sent() {
        one.next(new Step.LastAndAlone("403"), new Lesson.Forbidden(0, "403"));

        Claim probe = one.next(new Step.Nothing(), new Lesson.WelcomeAgain());

        assertThat(probe.purpose()).isEqualTo(Purpose.PROBE);
        assertThat(one.claim()).extracting(Claim::purpose).containsExactly(Purpose.WRITE);
    }

    @Test
    void an_alert_is_told_once_and_once_more_when_it_is_over() {
        AlertBox box = new AlertBox(one.journal);
        box.raise("disk", "demo", "low");
        box.raise("disk", "demo", "lower");

        List<AlertBox.News> raised = box.news();
        assertThat(raised).singleElement().satisfies(news -> {
            assertThat(news.text()).isEqualTo("lower");
            assertThat(news.count()).isEqualTo(2);
            assertThat(news.over()).isFalse();
        });
        box.told(raised);
        assertThat(box.news()).isEmpty();

        box.clear("disk", "demo");
        assertThat(box.news()).extracting(AlertBox.News::over).containsExactly(true);
        box.told(box.news());
        assertThat(box.news()).isEmpty();
    }

    @Test
    void an_alert_that_was_over_before_it_was_told_is_not_told() {
        AlertBox box = new AlertBox(one.journal);
        box.raise("disk", "demo", "low");
        box.clear("disk", "demo");

        assertThat(box.news()).isEmpty();
    }

    private String standing() {
        return new Overview(one.journal).standings().get(0).condition();
    }
}
