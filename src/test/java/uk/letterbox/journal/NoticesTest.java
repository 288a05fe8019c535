package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Kind;

/** Every end of what came as an event is noted once, in the transaction that ends it, until it was sent. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class NoticesTest {

    private static final String MEMO = "{\"id\":\"42\"}";

    private final JournalLocation database;

    private OneJournal one;
    private Notices notices;

    NoticesTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        one = new OneJournal(database).withProvenTag();
        notices = new Notices(one.journal);
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void a_delivered_event_is_told_with_what_letmc_calls_it() {
        String arrival = event("aa", photo());
        assertThat(told()).isEmpty();

        one.next(OneJournal.delivered());

        assertThat(due()).singleElement().satisfies(notice -> {
            assertThat(notice.id()).matches("o-[0-9A-Z]{26}");
            assertThat(notice.ended()).isEqualTo("DELIVERED");
            assertThat(notice.reason()).isEmpty();
            assertThat(notice.arrivalId()).isEqualTo(arrival);
            assertThat(notice.memo()).isEqualTo(MEMO);
            assertThat(notice.parentMemo()).isEmpty();
            assertThat(notice.delivery())
                    .contains(new Notice.Delivered(
                            one.deliveries().get(0).id(), "photo", OneJournal.PROPERTY, Optional.of("p-1")));
        });
    }

    @Test
    void every_end_is_told_as_it_was_when_it_came_also_when_a_person_leads_to_it() {
        event("aa", photo());
        String delivery = one.deliveries().get(0).id();

        one.next(new Step.Dead("the answer was no"));
        one.desk.replay(delivery);
        one.next(new Step.Unconfirmed("who knows"));
        one.desk.discard(delivery, "not wanted");
        one.desk.replay(delivery);
        one.next(new Step.Unconfirmed("who knows"));
        one.desk.decide(delivery, true);

        assertThat(told())
                .containsExactly(
                        "DEAD the answer was no",
                        "UNCONFIRMED who knows",
                        "DISCARDED not wanted",
                        "UNCONFIRMED who knows",
                        "DELIVERED ");
    }

    @Test
    void ends_within_one_millisecond_are_told_in_their_order_whoever_noted_them() {
        event("aa", photo());
        String delivery = one.deliveries().get(0).id();
        List<String> order = IntStream.range(0, 20).mapToObj(i -> "end " + i).toList();
        long now = one.journal.now();

        for (String reason : order) {
            one.journal.write(handle -> {
                handle.execute("UPDATE delivery SET state = 'DEAD', reason = ? WHERE id = ?", reason, delivery);
                new Noted().delivery(handle, delivery, now);
                return reason;
            });
        }

        assertThat(told())
                .containsExactlyElementsOf(
                        order.stream().map(reason -> "DEAD " + reason).toList());
    }

    @Test
    void what_is_tried_again_has_not_ended() {
        event("aa", photo());

        one.next(new Step.Again(0, 1, "refused connection"));
        one.next(new Step.ReadBack(0, 0, 0, "timeout"));

        assertThat(told()).isEmpty();
    }

    @Test
    void an_arrival_that_ends_without_a_delivery_is_told_and_one_that_was_accepted_is_not() {
        event("aa", photo());
        event("aa", photo());
        event("bb", new Proposal.Refuse("no such type"));
        event("cc", new Proposal.Ignore("not for letMC"));
        event("dd", new Proposal.Quarantine("somebody should look"));
        event("ee", new Proposal.Hold("unknown reference"));

        assertThat(due())
                .extracting(Notice::ended)
                .containsExactly("DUPLICATE", "REFUSED", "IGNORED", "QUARANTINED", "HELD");
        assertThat(due()).extracting(Notice::delivery).containsOnly(Optional.empty());
        assertThat(due().get(1).reason()).contains("no such type");
    }

    @Test
    void a_held_event_is_told_again_only_when_it_ends_without_a_delivery() {
        String refused = event("aa", new Proposal.Hold("unknown reference"));
        String released = event("bb", new Proposal.Hold("unknown reference"));

        one.arrivals.settle(released, new Proposal.Hold("still unknown"));
        one.arrivals.settle(released, photo());
        one.arrivals.settle(refused, new Proposal.Refuse("held too long"));

        assertThat(told()).containsExactly("HELD unknown reference", "HELD unknown reference", "REFUSED held too long");
    }

    @Test
    void what_nobody_decides_about_is_told_when_it_is_given_up() {
        event("aa", photo());
        one.next(new Step.Dead("no"));
        event("bb", new Proposal.Hold("unknown reference"));

        new Undecided(one.journal).giveUp(OneJournal.AGENCY, one.journal.now() + 1_000, "Given up.");

        assertThat(told())
                .containsExactly(
                        "DEAD no",
                        "HELD unknown reference",
                        "DISCARDED Given up. It was: no",
                        "REFUSED Given up. It was: unknown reference");
    }

    @Test
    void what_came_in_an_event_is_told_with_the_memo_of_that_event() {
        String set = one.arrivalId();
        Offer parent = offer(set, "events", "", Optional.empty(), new Proposal.Deliver(List.of()));
        Offer child = offer(one.arrivalId(), "archive", "aa", Optional.of(set), photo());
        one.accept(parent, child);

        one.next(OneJournal.delivered());

        assertThat(due()).singleElement().satisfies(notice -> {
            assertThat(notice.arrivalId()).isEqualTo(child.id());
            assertThat(notice.parentMemo()).isEqualTo(MEMO);
        });
    }

    @Test
    void what_came_to_another_door_is_not_told() {
        one.taken(OneJournal.PROPERTY, "aa");
        one.taken(OneJournal.PROPERTY, "aa2");
        one.next(OneJournal.delivered());
        one.next(new Step.Dead("no"));
        Offer held = offer(one.arrivalId(), "drop", "bb", Optional.empty(), new Proposal.Hold("unknown reference"));
        one.accept(held);

        assertThat(told()).isEmpty();
    }

    @Test
    void the_same_event_seen_again_is_no_further_end() {
        Offer offer = offer(one.arrivalId(), "events", "aa", Optional.empty(), new Proposal.Refuse("no"));

        assertThat(one.accept(offer, offer))
                .extracting(accepted -> accepted.arrival().outcome())
                .containsOnly(ArrivalOutcome.REFUSED);
        one.accept(offer);

        assertThat(told()).containsExactly("REFUSED no");
    }

    @Test
    void an_end_that_is_rolled_back_is_not_told() {
        event("aa", photo());
        Claim claim = one.claim().get(0);

        assertThatThrownBy(() -> one.journal.write(handle -> {
                    new Steps().take(handle, claim.delivery().orElseThrow(), OneJournal.delivered(), 1);
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessage("the power is gone");

        assertThat(told()).isEmpty();
    }

    @Test
    void it_is_due_with_the_same_id_until_it_was_sent_and_others_wait_behind_it() {
        event("aa", new Proposal.Refuse("first"));
        event("bb", new Proposal.Refuse("second"));
        List<Notice> before = due();

        OneJournal again = new OneJournal(database);
        assertThat(new Notices(again.journal).due(OneJournal.AGENCY, 10)).isEqualTo(before);
        again.close();
        notices.sent(before.get(0));
        notices.sent(before.get(0));

        assertThat(due()).containsExactly(before.get(1));
        assertThat(notices.due("another", 10)).isEmpty();
        assertThat(notices.due(OneJournal.AGENCY, 0)).isEmpty();
    }

    private static Proposal photo() {
        return new Proposal.Deliver(List.of(OneJournal.draft(Kind.PHOTO, OneJournal.PROPERTY)));
    }

    private String event(String sha256, Proposal proposal) {
        Offer offer = offer(one.arrivalId(), "events", sha256, Optional.empty(), proposal);
        one.accept(offer);
        return offer.id();
    }

    private static Offer offer(String id, String door, String sha256, Optional<String> parent, Proposal proposal) {
        Offer offer = new Offer(id, OneJournal.AGENCY, door, "event", "", "source of " + id, sha256, 1, proposal)
                .noting(MEMO);
        return parent.map(offer::within).orElse(offer);
    }

    private List<Notice> due() {
        return notices.due(OneJournal.AGENCY, 100);
    }

    private List<String> told() {
        return due().stream()
                .map(notice -> notice.ended() + " " + notice.reason().orElse(""))
                .toList();
    }
}
