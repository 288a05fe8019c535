package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.InShoot;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.arrival.Shoot;
import uk.letterbox.arrival.Standing;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;

/** The files of a property that came together are one thing in the journal, whatever happens between its batches. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ShootsTest {

    private static final String GROUP = "sales/BS8-12";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final JournalLocation database;
    private final HandClock clock = new HandClock();
    private final Ids ids = new Ids();

    private Journal journal;
    private Arrivals arrivals;
    private ShootBook book;
    private ShootNews news;

    ShootsTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        journal = Journal.open(database, clock);
        arrivals = new Arrivals(journal, new OneJournal.PlainNames(), ids, new WakeUp());
        book = new ShootBook(journal);
        news = new ShootNews(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void all_batches_until_the_last_are_one_shoot_and_a_late_visit_is_another() {
        String first = shootOf(photo(GROUP, InShoot.MORE_MAY_COME), photo(GROUP, InShoot.MORE_MAY_COME));
        clock.advance(60_000);
        assertThat(shootOf(photo(GROUP, InShoot.LAST))).isEqualTo(first);

        Shoot shoot = book.shoot(first).orElseThrow();
        assertThat(shoot.closedAt()).contains(shoot.lastAt());
        assertThat(shoot.lastAt()).isEqualTo(shoot.beganAt().plusSeconds(60));
        assertThat(shoot.progress().of(Standing.ON_THE_WAY)).isEqualTo(3);
        String late = shootOf(photo(GROUP, InShoot.LAST));
        assertThat(late).isNotEqualTo(first);
        assertThat(book.shoots("", 10, "")).extracting(Shoot::id).containsExactly(late, first);
        assertThat(book.shoots("demo", 10, late)).extracting(Shoot::id).containsExactly(first);
        assertThat(book.shoots("other", 10, "")).isEmpty();
    }

    @Test
    void what_is_seen_again_after_a_crash_stays_in_its_shoot_and_still_ends_it() {
        Offer one = photo(GROUP, InShoot.MORE_MAY_COME);
        String shoot = shootOf(one);
        close();
        open();

        List<Accepted> again = arrivals.accept(List.of(again(one).in(InShoot.LAST)));

        assertThat(again.get(0).arrival().shoot()).contains(shoot);
        assertThat(book.shoot(shoot).orElseThrow().closedAt()).isPresent();
        arrivals.accept(List.of(again(one).in(InShoot.LAST)));
        assertThat(book.shoots("", 10, "")).hasSize(1);
    }

    @Test
    void a_shoot_without_news_for_an_hour_counts_as_closed_both_to_what_comes_and_to_who_looks() {
        String first = shootOf(photo(GROUP, InShoot.MORE_MAY_COME));
        String other = shootOf(photo("lettings/7", InShoot.MORE_MAY_COME));
        clock.advance(AN_HOUR.toMillis());
        assertThat(shootOf(photo(GROUP, InShoot.MORE_MAY_COME))).isEqualTo(first);
        clock.advance(AN_HOUR.toMillis() + 1);

        String second = shootOf(photo(GROUP, InShoot.MORE_MAY_COME));

        assertThat(second).isNotEqualTo(first);
        assertThat(book.shoot(first).orElseThrow().closedAt()).isPresent();
        assertThat(book.shoot(other).orElseThrow().closedAt()).isEmpty();
        news.due(10);
        assertThat(book.shoot(other).orElseThrow().closedAt()).isPresent();
        assertThat(book.shoot(second).orElseThrow().closedAt()).isEmpty();
    }

    @Test
    void each_file_is_in_the_shoot_of_its_own_property_and_one_of_no_property_in_none() {
        Offer zip = photo(GROUP, InShoot.LAST).proposing(new Proposal.Deliver(List.of()));
        Offer child = photo(GROUP, InShoot.LAST);
        Offer elsewhere = photo("lettings/7", InShoot.LAST);
        Offer nowhere = photo("", InShoot.NO);

        List<Accepted> taken = arrivals.accept(List.of(zip, child, elsewhere, nowhere));

        List<Optional<String>> shoots =
                taken.stream().map(each -> each.arrival().shoot()).toList();
        assertThat(shoots.get(0)).isPresent().isEqualTo(shoots.get(1));
        assertThat(shoots.get(2)).isPresent().isNotEqualTo(shoots.get(1));
        assertThat(shoots.get(3)).isEmpty();
        Shoot shoot = book.shoot(shoots.get(0).orElseThrow()).orElseThrow();
        assertThat(shoot.progress().files()).isEqualTo(1);
        assertThat(new Search(journal).arrival(child.id()).orElseThrow().shoot())
                .contains(shoot.id());
    }

    @Test
    void how_a_shoot_stands_follows_its_files() {
        Offer good = photo(GROUP, InShoot.LAST);
        Offer held = photo(GROUP, InShoot.LAST).proposing(new Proposal.Hold("Nobody knows it."));
        String id = shootOf(good, held, photo(GROUP, InShoot.LAST).proposing(new Proposal.Refuse("No picture.")));
        assertThat(book.shoot(id).orElseThrow()).satisfies(shoot -> {
            assertThat(shoot.state()).isEqualTo(Shoot.State.NEEDS_SOMEONE);
            assertThat(shoot.atRest()).isFalse();
            assertThat(shoot.progress().sentence()).isEqualTo("Of 3 files: 1 on the way, 1 waiting, 1 refused.");
        });

        new Desk(journal, ids, new WakeUp()).discard(delivery(good).id(), "Not wanted.");
        arrivals.settle(held.id(), new Proposal.Ignore("Nothing."));

        assertThat(book.shoot(id).orElseThrow()).satisfies(shoot -> {
            assertThat(shoot.atRest()).isTrue();
            assertThat(shoot.progress().sentence()).isEqualTo("Of 2 files: 1 refused, 1 taken out.");
        });
    }

    @Test
    void a_file_of_several_deliveries_is_live_when_all_of_them_are_and_needs_someone_when_one_does() {
        Offer one = photo(GROUP, InShoot.LAST);
        Draft first = new Draft(Kind.PORTALMEDIA, "0004-1", new Link(Side.SALES, "", "https://a.example.com", "Video"));
        Draft second =
                new Draft(Kind.PORTALMEDIA, "0004-1", new Link(Side.SALES, "", "https://b.example.com", "Video"));
        Offer links = one.proposing(new Proposal.Deliver(List.of(first, second)));
        String id = shootOf(links);
        Desk desk = new Desk(journal, ids, new WakeUp());

        desk.discard(delivery(links).id(), "Not wanted.");

        assertThat(book.shoot(id).orElseThrow().progress().of(Standing.ON_THE_WAY))
                .isEqualTo(1);
        assertThat(new Receipts(journal)
                        .lines(id)
                        .get(0)
                        .delivery()
                        .orElseThrow()
                        .state())
                .isEqualTo(DeliveryState.READY);
    }

    @Test
    void a_shoot_is_looked_at_after_each_change_and_a_change_meanwhile_is_not_overlooked() {
        Offer held = photo(GROUP, InShoot.LAST).proposing(new Proposal.Hold("Nobody knows it."));
        String id = shootOf(held);
        ShootNews.Due due = news.due(10).get(0);
        assertThat(due.shoot().id()).isEqualTo(id);

        arrivals.settle(held.id(), new Proposal.Refuse("No."));
        news.settled(due);
        clock.advance(1);
        ShootNews.Due after = news.due(10).get(0);
        assertThat(after.shoot().progress().of(Standing.REFUSED)).isEqualTo(1);
        news.settled(after);
        assertThat(news.due(10)).isEmpty();
    }

    @Test
    void what_somebody_was_told_is_known_by_counts_and_what_could_not_be_told_comes_again_later() {
        shootOf(photo(GROUP, InShoot.LAST));
        ShootNews.Due due = news.due(10).get(0);
        assertThat(news.told(due.shoot(), "office")).isEqualTo(new ShootNews.Told(0, -1));

        news.told(due.shoot(), "office", 2);
        news.told(due.shoot(), "office", 0);
        news.failed(due, 1_000);

        assertThat(news.told(due.shoot(), "office")).isEqualTo(new ShootNews.Told(2, 0));
        assertThat(news.told(due.shoot(), "sender")).isEqualTo(new ShootNews.Told(0, -1));
        assertThat(news.due(10)).isEmpty();
        clock.advance(1_000);
        assertThat(news.due(10)).extracting(ShootNews.Due::failures).containsExactly(1);
    }

    private Delivery delivery(Offer offer) {
        return new Search(journal).deliveriesOf(offer.id()).get(0);
    }

    /** The one shoot that offers were taken into. */
    private String shootOf(Offer... offers) {
        List<String> shoots = arrivals.accept(List.of(offers)).stream()
                .map(each -> each.arrival().shoot().orElseThrow())
                .distinct()
                .toList();
        assertThat(shoots).hasSize(1);
        return shoots.get(0);
    }

    private Offer photo(String group, InShoot inShoot) {
        String id = ids.arrival();
        Media media = new Media(Side.SALES, "1.jpg", "", "image/jpeg", "");
        Proposal deliver = new Proposal.Deliver(List.of(new Draft(Kind.PHOTO, "0004-1", media)));
        return new Offer(id, "demo", "drop", id + ".jpg", group, "source of " + id, id, 1, deliver).in(inShoot);
    }

    /** The same thing at its door, offered under another id. */
    private Offer again(Offer offer) {
        return new Offer(
                ids.arrival(),
                offer.agency(),
                offer.door(),
                offer.name(),
                offer.group(),
                offer.sourceKey(),
                offer.sha256(),
                offer.size(),
                offer.proposal());
    }
}
