package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.delivery.Sought;

/** What of an old set is removed once the new one is there. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ReplacementsTest {

    private static final String HERE = OneJournal.PROPERTY;
    private static final Step GO_ON = new Step.Again(0, 0, "");

    private final JournalLocation database;

    private OneJournal one;

    ReplacementsTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        one = new OneJournal(database).withProvenTag();
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void what_letmc_gave_to_the_new_set_is_never_removed_with_the_old_one() {
        set("aa", "bb");
        read(List.of("old-1", "old-2"), List.of());
        delivered("old-1");
        delivered("new-2");
        listed("old-1", "old-2", "new-2");

        assertThat(removed()).containsExactly("old-2");
        assertThat(state(Kind.PHOTO_DELETE)).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void a_photo_of_somebody_else_does_not_stand_for_one_of_the_set_without_an_id() {
        set("aa");
        one.accept(one.photo(HERE, "cc"));
        read(List.of("old-1"), List.of());
        one.next(new Step.Delivered(Optional.empty()));
        delivered("late-1");

        for (int look = 0; look < 3; look++) {
            Lesson listed = new Lesson.Listed(List.of("old-1", "late-1"), OptionalInt.empty());
            assertThat(one.next(new Step.Again(0, look, ""), listed).purpose()).isEqualTo(Purpose.BASELINE);
        }

        assertThat(one.claim()).isEmpty();
        assertThat(state(Kind.PHOTO_DELETE)).containsOnly(DeliveryState.DEAD);
    }

    @Test
    void what_is_known_as_a_floor_plan_is_none_of_the_old_photos_whatever_the_listing_says() {
        one.accept(one.offer(one.arrivalId(), "plan", "dd", OneJournal.draft(Kind.FLOORPLAN, HERE)));
        listed();
        one.next(delivery("plan-1"));
        set("aa");
        read(List.of("old-1", "plan-1"), List.of());
        delivered("new-1");
        listed("old-1", "plan-1", "new-1");

        assertThat(removed()).containsExactly("old-1");
    }

    @Test
    void what_was_put_off_until_a_newer_set_had_begun_does_not_come_on_top_of_it() {
        one.accept(one.photo(HERE, "late"));
        one.next(new Step.Again(3_600_000, 6, "It is tried again later"));
        one.journal.write(handle -> handle.execute("UPDATE arrival SET received_at = received_at - 1"));
        set("aa");
        read(List.of("old-1"), List.of());
        delivered("new-1");
        listed("old-1", "new-1");
        assertThat(removed()).containsExactly("old-1");

        one.journal.write(handle -> handle.execute("UPDATE delivery SET due_at = 0 WHERE deferred = 1"));

        assertThat(one.claim()).isEmpty();
        Delivery late = one.deliveries().get(0);
        assertThat(late.reason().orElseThrow()).contains("A newer set");
        one.desk.replay(late.id());
        assertThat(one.claim()).hasSize(1);
    }

    @Test
    void what_was_held_while_a_newer_set_came_does_not_come_on_top_of_it_when_it_is_released() {
        Offer held = one.offer(one.arrivalId(), "held", "hh", OneJournal.draft(Kind.PHOTO, HERE));
        one.accept(held.proposing(new Proposal.Hold("Nobody knows it.")));
        one.journal.write(handle -> handle.execute("UPDATE arrival SET received_at = received_at - 1"));
        set("aa");
        read(List.of("old-1"), List.of());
        delivered("new-1");
        listed("old-1", "new-1");
        assertThat(removed()).containsExactly("old-1");

        one.arrivals.settle(held.id(), held.proposal());

        assertThat(one.claim()).isEmpty();
        assertThat(one.deliveries())
                .filteredOn(each -> each.arrivalId().equals(held.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.reason().orElseThrow()).contains("A newer set"));
    }

    private void set(String... sums) {
        Offer set = one.offer(one.arrivalId(), "set", "", List.of(), Optional.empty());
        List<Offer> offers = new ArrayList<>(List.of(set));
        for (String sum : sums) {
            Media media = new Media(Side.LETTINGS, sum + ".jpg", "", "image/jpeg", "", true);
            List<Draft> drafts = List.of(new Draft(Kind.PHOTO, HERE, media));
            offers.add(one.offer(one.arrivalId(), "set#" + sum, sum, drafts, Optional.of(set.id())));
        }
        one.accept(offers.toArray(Offer[]::new));
    }

    private void read(List<String> old, List<String> beside) {
        List<String> all = new ArrayList<>(old);
        all.addAll(beside);
        one.next(GO_ON, new Lesson.OldSet(old, beside), new Lesson.Listed(all, OptionalInt.empty()));
    }

    private void delivered(String letmcId) {
        assertThat(one.next(delivery(letmcId)).purpose()).isEqualTo(Purpose.WRITE);
    }

    private static Step delivery(String letmcId) {
        return new Step.Delivered(Optional.of(letmcId));
    }

    private Claim listed(String... ids) {
        return one.next(GO_ON, new Lesson.Listed(Arrays.asList(ids), OptionalInt.empty()));
    }

    /** Lets all removals be done. */
    private List<String> removed() {
        List<String> removed = new ArrayList<>();
        for (List<Claim> claims = one.claim(); !claims.isEmpty(); claims = one.claim()) {
            removed.add(claims.get(0).found().get(Sought.MEDIUM));
            one.end(claims.get(0), new Step.Delivered(Optional.empty()));
        }
        return removed;
    }

    private List<DeliveryState> state(Kind kind) {
        return one.deliveries().stream()
                .filter(each -> each.kind() == kind)
                .map(Delivery::state)
                .toList();
    }
}
