package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Kept;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Look;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;

@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ArrivalsTest {

    private static final String HERE = OneJournal.PROPERTY;
    private static final String ELSEWHERE = "0004-aa10-7b3c-91d2";

    private final JournalLocation database;

    private OneJournal one;

    ArrivalsTest(Supplier<JournalLocation> database) {
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
    void the_same_source_key_is_the_same_arrival_whatever_came_of_it() {
        Offer first = one.offer(one.arrivalId(), "key", "aa", OneJournal.draft(Kind.PHOTO, HERE));
        Offer again = one.offer(one.arrivalId(), "key", "aa", OneJournal.draft(Kind.PHOTO, HERE));

        one.accept(first);
        one.next(new Step.Dead("no"));
        Accepted repeated = one.accept(again).get(0);

        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.arrival().id()).isEqualTo(first.id());
        assertThat(one.deliveries()).hasSize(1);
    }

    @Test
    void what_came_in_since_is_known_by_where_it_came_in_its_name_and_bytes() {
        long before = one.arrivals.now();
        Offer offer = one.offer(one.arrivalId(), "key", "aa", OneJournal.draft(Kind.PHOTO, HERE));
        one.accept(offer);

        assertThat(took(offer, offer.group().substring(0, 3), offer.name(), "aa", before))
                .isTrue();
        assertThat(took(offer, offer.group(), offer.name(), "bb", before)).isFalse();
        assertThat(took(offer, "x:", offer.name(), "aa", before)).isFalse();
        assertThat(took(offer, offer.group(), "other.jpg", "aa", before)).isFalse();
        assertThat(took(offer, offer.group(), offer.name(), "aa", one.arrivals.now() + 60_000))
                .isFalse();
    }

    private boolean took(Offer offer, String groups, String name, String sha256, long since) {
        return one.arrivals.tookSince(offer.agency(), offer.door(), groups, name, sha256, since);
    }

    @Test
    void the_same_bytes_for_the_same_place_are_a_duplicate_while_they_are_open() {
        Delivery first = one.taken(HERE, "aa");

        Arrival second = one.accept(one.photo(HERE.toUpperCase(java.util.Locale.ROOT), "aa"))
                .get(0)
                .arrival();

        assertThat(second.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(second.reason().orElseThrow()).contains(first.id());
        assertThat(one.deliveries()).hasSize(1);
    }

    @Test
    void a_picture_hardly_to_be_told_from_one_of_the_same_property_is_taken_with_a_warning() {
        Arrival first = one.accept(looking(one.photo(HERE, "aa"), 0xFF00FF00FF00FF00L))
                .get(0)
                .arrival();

        Arrival near = one.accept(looking(one.photo(HERE, "bb"), 0xFF00FF00FF00FF03L))
                .get(0)
                .arrival();
        Arrival other = one.accept(looking(one.photo(HERE, "cc"), 0x00FF00FF00FF00FFL))
                .get(0)
                .arrival();
        Arrival elsewhere = one.accept(looking(one.photo(ELSEWHERE, "dd"), 0xFF00FF00FF00FF00L))
                .get(0)
                .arrival();

        assertThat(near.outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(near.reason().orElseThrow()).contains("It looks like " + first.name() + " (d-");
        assertThat(other.reason()).isEmpty();
        assertThat(elsewhere.reason()).isEmpty();
    }

    @Test
    void what_was_made_fit_is_known_by_what_came_and_sent_as_what_the_spool_holds() {
        Offer plain = one.photo(HERE, "aa");
        Arrival taken = one.accept(plain.keeping(new Kept("ff", "Made fit: turned upright.", Optional.empty())))
                .get(0)
                .arrival();
        Arrival again = one.accept(one.photo(HERE, "aa")).get(0).arrival();

        Delivery delivery = one.deliveries().get(0);
        assertThat(delivery.sha256()).isEqualTo("aa");
        assertThat(delivery.spoolSha256()).isEqualTo("ff");
        assertThat(taken.kept().done()).isEqualTo("Made fit: turned upright.");
        assertThat(again.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
    }

    private static Offer looking(Offer offer, long bits) {
        return offer.keeping(new Kept(offer.sha256(), "", Optional.of(new Look(bits))));
    }

    @Test
    void the_same_bytes_within_one_batch_are_a_duplicate() {
        assertThat(one.accept(one.photo(HERE, "aa"), one.photo(HERE, "aa")))
                .extracting(accepted -> accepted.arrival().outcome())
                .containsExactly(ArrivalOutcome.ACCEPTED, ArrivalOutcome.DUPLICATE);
    }

    @Test
    void what_a_set_of_the_same_batch_replaces_makes_no_duplicate() {
        one.accept(one.photo(HERE, "aa"));
        one.next(OneJournal.delivered());
        Offer set = one.offer(one.arrivalId(), "set", "", List.of(), Optional.empty());
        Draft replacing = new Draft(Kind.PHOTO, HERE, new Media(Side.LETTINGS, "1.jpg", "", "image/jpeg", "", true));

        List<Accepted> accepted = one.accept(
                set,
                one.offer(one.arrivalId(), "set#0", "bb", List.of(replacing), Optional.of(set.id())),
                one.offer(one.arrivalId(), "set#1", "bb", List.of(replacing), Optional.of(set.id())),
                one.photo(HERE, "aa"),
                one.photo(HERE, "bb"));

        assertThat(accepted)
                .extracting(each -> each.arrival().outcome())
                .containsExactly(
                        ArrivalOutcome.ACCEPTED,
                        ArrivalOutcome.ACCEPTED,
                        ArrivalOutcome.DUPLICATE,
                        ArrivalOutcome.ACCEPTED,
                        ArrivalOutcome.DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_came_beside_a_set_that_is_seen_again_replaces_nothing_wherever_it_stands(boolean first) {
        Offer set = one.offer(one.arrivalId(), "1#replace", "", List.of(), Optional.empty());
        one.accept(set, part("1", "aa", set), part("2", "bb", set));

        Offer again = one.offer(one.arrivalId(), first ? "0#replace" : "1#replace", "", List.of(), Optional.empty());
        Offer beside = part(first ? "0" : "3", "cc", again);
        Offer known = part("1", "aa", again);
        List<Accepted> accepted = first ? one.accept(again, beside, known) : one.accept(again, known, beside);

        assertThat(accepted)
                .filteredOn(each -> each.offer() == beside)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.arrival().outcome()).isEqualTo(ArrivalOutcome.REFUSED);
                    assertThat(each.arrival().reason().orElseThrow()).contains("Send the whole set again");
                });
        assertThat(accepted.get(0).arrival().outcome())
                .isEqualTo(first ? ArrivalOutcome.REFUSED : ArrivalOutcome.ACCEPTED);
        assertThat(one.deliveries()).hasSize(2);
    }

    private Offer part(String key, String sha256, Offer set) {
        Media media = new Media(Side.LETTINGS, key + ".jpg", "", "image/jpeg", "", true);
        List<Draft> drafts = List.of(new Draft(Kind.PHOTO, HERE, media));
        return one.offer(one.arrivalId(), key, sha256, drafts, Optional.of(set.id()));
    }

    @Test
    void a_newer_version_of_the_same_batch_is_told_of_the_older_one() {
        Draft brochure = new Draft(
                Kind.PORTALMEDIA, HERE, new Media(Side.LETTINGS, "Brochure.pdf", "", "application/pdf", "Brochure"));

        List<Accepted> accepted = one.accept(
                one.offer(one.arrivalId(), "old", "aa", brochure), one.offer(one.arrivalId(), "new", "bb", brochure));

        assertThat(accepted.get(0).arrival().reason()).isEmpty();
        assertThat(accepted.get(1).arrival().reason().orElseThrow()).contains("An older version is there");
    }

    @Test
    void the_same_source_key_twice_in_one_batch_is_one_arrival() {
        Offer first = one.offer(one.arrivalId(), "key", "aa", OneJournal.draft(Kind.PHOTO, HERE));
        Offer again = one.offer(one.arrivalId(), "key", "aa", OneJournal.draft(Kind.PHOTO, HERE));

        assertThat(one.accept(first, again))
                .extracting(accepted -> accepted.arrival().id())
                .containsExactly(first.id(), first.id());
        assertThat(one.deliveries()).hasSize(1);
    }

    @Test
    void places_go_on_by_line_in_the_order_offered() {
        one.accept(one.photo(HERE, "aa"), one.photo(ELSEWHERE, "bb"), one.photo(HERE, "cc"));
        one.accept(one.photo(ELSEWHERE, "dd"), one.photo(HERE, "ee"));

        List<String> places =
                one.journal.read(handle -> handle.createQuery("SELECT sha256 || seq FROM delivery ORDER BY id")
                        .mapTo(String.class)
                        .list());
        assertThat(places).containsExactly("aa1", "bb1", "cc2", "dd2", "ee3");
    }

    @Test
    void the_same_bytes_for_another_place_or_kind_are_not_a_duplicate() {
        one.accept(one.photo(HERE, "aa"));

        assertThat(outcome(one.photo(ELSEWHERE, "aa"))).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(outcome(one.offer(one.arrivalId(), "plan", "aa", OneJournal.draft(Kind.FLOORPLAN, HERE))))
                .isEqualTo(ArrivalOutcome.ACCEPTED);
    }

    @Test
    void what_was_delivered_or_is_unconfirmed_makes_a_duplicate() {
        one.taken(HERE, "aa");
        one.next(OneJournal.delivered());
        one.taken(HERE, "bb");
        one.next(new Step.Unconfirmed("who knows"));

        assertThat(outcome(one.photo(HERE, "aa"))).isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(outcome(one.photo(HERE, "bb"))).isEqualTo(ArrivalOutcome.DUPLICATE);
    }

    @Test
    void what_is_dead_or_discarded_makes_no_duplicate() {
        one.taken(HERE, "aa");
        one.next(new Step.Dead("no"));
        Delivery discarded = one.taken(HERE, "bb");
        one.desk.discard(discarded.id(), "not wanted");

        assertThat(outcome(one.photo(HERE, "aa"))).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(outcome(one.photo(HERE, "bb"))).isEqualTo(ArrivalOutcome.ACCEPTED);
    }

    @Test
    void numbers_go_on_by_property_and_kind_in_the_order_offered() {
        one.accept(one.photo(HERE, "aa"), one.photo(HERE, "bb"), one.photo(ELSEWHERE, "cc"));
        one.accept(
                one.photo(HERE, "dd"),
                one.offer(one.arrivalId(), "plan", "ee", OneJournal.draft(Kind.FLOORPLAN, HERE)));

        assertThat(one.deliveries())
                .extracting(delivery -> delivery.sha256() + delivery.number().getAsInt())
                .containsExactly("aa1", "bb2", "cc1", "dd3", "ee1");
    }

    @Test
    void a_line_has_one_head_and_the_rest_waits_behind_it() {
        one.accept(one.photo(HERE, "aa"), one.photo(HERE, "bb"), one.photo(ELSEWHERE, "cc"));

        assertThat(one.deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.READY, DeliveryState.WAITING, DeliveryState.READY);
        assertThat(one.claim()).hasSize(2);
        assertThat(one.claim()).isEmpty();
    }

    @Test
    void more_than_256_at_once_are_refused_whole() {
        Offer[] many = Collections.nCopies(257, one.photo(HERE, "aa")).toArray(Offer[]::new);

        assertThatThrownBy(() -> one.accept(many)).hasMessageContaining("256 is the most");
        assertThat(one.deliveries()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "QUARANTINED"})
    void what_waits_can_be_settled_once(ArrivalOutcome outcome) {
        Proposal wait = outcome == ArrivalOutcome.HELD ? new Proposal.Hold("later") : new Proposal.Quarantine("look");
        Offer photo = one.photo(HERE, "aa");
        one.accept(new Offer(photo.id(), "demo", "drop", "1.jpg", "", "key", "aa", 1, wait));
        assertThat(one.deliveries()).isEmpty();

        one.arrivals.settle(photo.id(), photo.proposal());
        one.arrivals.settle(photo.id(), photo.proposal());

        assertThat(new Search(one.journal).arrival(photo.id()).orElseThrow().outcome())
                .isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(one.deliveries()).extracting(Delivery::state).containsExactly(DeliveryState.READY);
    }

    private ArrivalOutcome outcome(Offer offer) {
        return one.accept(offer).get(0).arrival().outcome();
    }
}
