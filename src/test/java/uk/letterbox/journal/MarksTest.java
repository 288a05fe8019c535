package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Mark;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;

/** What comes again in another way is known by its marks, within the transaction that takes it. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class MarksTest {

    private static final Mark MAIL = new Mark(Mark.Kind.MESSAGE, "m1", Mark.ALWAYS);
    private static final Mark PORTAL = new Mark(Mark.Kind.PORTAL, "p1", Mark.ALWAYS);
    private static final Mark ENQUIRY = new Mark(Mark.Kind.ENQUIRY, "e1", Duration.ofHours(24));
    private static final Mark ADA = new Mark(Mark.Kind.PERSON, "ada", Duration.ZERO);
    private static final Mark BOB = new Mark(Mark.Kind.PERSON, "bob", Duration.ZERO);

    private final JournalLocation database;
    private final HandClock clock = new HandClock();
    private final Ids ids = new Ids();

    private Journal journal;
    private Arrivals arrivals;

    MarksTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        journal = Journal.open(database, clock);
        arrivals = arrivals(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void the_same_mail_is_one_lead_and_the_other_names_it() {
        Arrival first = take(lead(MAIL, ADA));
        clock.advance(Duration.ofDays(20).toMillis());
        Arrival again = take(lead(MAIL, ADA));

        assertThat(first.outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(again.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(again.reason().orElseThrow()).contains(first.id());
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void two_in_one_go_are_compared_too() {
        List<ArrivalOutcome> outcomes = arrivals.accept(List.of(lead(ENQUIRY, ADA), lead(ENQUIRY, ADA))).stream()
                .map(accepted -> accepted.arrival().outcome())
                .toList();

        assertThat(outcomes).containsExactly(ArrivalOutcome.ACCEPTED, ArrivalOutcome.DUPLICATE);
    }

    @Test
    void a_mail_is_the_same_whatever_became_of_it() {
        Arrival quarantined = take(offer(new Proposal.Quarantine("unclear"), MAIL));
        Arrival again = take(lead(MAIL, ADA));

        assertThat(quarantined.outcome()).isEqualTo(ArrivalOutcome.QUARANTINED);
        assertThat(again.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
    }

    @Test
    void a_program_that_gives_all_mails_one_id_hides_nobody() {
        take(lead(MAIL, ADA));
        Arrival other = take(lead(MAIL, BOB));
        Arrival again = take(lead(MAIL, BOB));

        assertThat(other.outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(again.outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(again.reason().orElseThrow()).contains(other.id());
    }

    @Test
    void the_same_lead_of_a_portal_is_a_duplicate_however_late() {
        take(lead(PORTAL));
        clock.advance(Duration.ofDays(25).toMillis());

        assertThat(take(lead(PORTAL)).outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
    }

    @Test
    void the_same_enquiry_is_a_duplicate_within_its_window_which_duplicates_do_not_extend() {
        take(lead(ENQUIRY));
        clock.advance(Duration.ofHours(23).toMillis());
        assertThat(take(lead(ENQUIRY)).outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);

        clock.advance(Duration.ofHours(2).toMillis());

        assertThat(take(lead(ENQUIRY)).outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
    }

    @Test
    void an_enquiry_of_which_the_lead_was_given_up_may_come_again() {
        take(lead(ENQUIRY));
        journal.write(handle -> handle.execute("UPDATE delivery SET state = 'DEAD'"));

        assertThat(take(lead(ENQUIRY)).outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
    }

    @Test
    void one_agency_knows_nothing_of_another_ones() {
        take(lead(MAIL, ENQUIRY));
        Offer elsewhere = lead(MAIL, ENQUIRY);

        Arrival other = take(new Offer(
                        elsewhere.id(), "other", "mail", "mail", "", elsewhere.sourceKey(), "", 0, elsewhere.proposal())
                .knownBy(elsewhere.marks()));

        assertThat(other.outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
    }

    @Test
    void marks_go_with_the_bytes() {
        take(lead(MAIL, ADA));
        journal.write(handle -> handle.execute("UPDATE delivery SET state = 'DELIVERED', ended_at = created_at"));
        clock.advance(Duration.ofDays(31).toMillis());
        Retention retention = new Retention(journal);
        long kept = Duration.ofDays(30).toMillis();

        retention.release(kept);
        retention.gone(retention.leaving());

        assertThat(count("mark")).isZero();
    }

    @Test
    void a_person_is_known_by_earlier_leads_that_were_not_given_up() {
        Persons persons = new Persons(journal);
        assertThat(persons.enquiries("demo", List.of(ADA)).count()).isZero();
        assertThat(persons.enquiries("demo", List.of()).count()).isZero();

        take(lead(ADA, BOB));
        take(offer(new Proposal.Quarantine("unclear"), ADA));

        assertThat(persons.enquiries("demo", List.of(ADA, BOB)))
                .isEqualTo(new Persons.Enquiries(1, java.time.Instant.ofEpochMilli(clock.epoch(null))));
        assertThat(persons.enquiries("other", List.of(ADA)).count()).isZero();
    }

    @Test
    void what_is_in_a_quarantined_one_is_taken_once() {
        Arrival quarantined = take(offer(new Proposal.Quarantine("unclear"), MAIL));
        Offer part = part(quarantined);

        arrivals.settle(quarantined.id(), new Proposal.Unpack(List.of(part)));
        Optional<Arrival> again = arrivals.settle(quarantined.id(), new Proposal.Unpack(List.of(part(quarantined))));

        assertThat(again.orElseThrow().outcome()).isEqualTo(ArrivalOutcome.ACCEPTED);
        assertThat(new Search(journal).partsOf(quarantined.id()))
                .singleElement()
                .satisfies(lead -> assertThat(lead.id()).isEqualTo(part.id()));
        assertThat(deliveries()).isEqualTo(1);
    }

    @Test
    void of_many_nodes_that_take_the_same_at_the_same_time_one_makes_a_lead() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch all = new CountDownLatch(4);
        try (Journal other = database.embedded() ? null : Journal.open(database, clock)) {
            List<Arrivals> nodes = List.of(arrivals, other == null ? arrivals : arrivals(other));
            List<Future<ArrivalOutcome>> taken = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Arrivals node = nodes.get(i % 2);
                taken.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    return node.accept(List.of(lead(MAIL, ENQUIRY, ADA)))
                            .get(0)
                            .arrival()
                            .outcome();
                }));
            }
            List<ArrivalOutcome> outcomes = new ArrayList<>();
            for (Future<ArrivalOutcome> one : taken) {
                outcomes.add(one.get());
            }

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            ArrivalOutcome.ACCEPTED,
                            ArrivalOutcome.DUPLICATE,
                            ArrivalOutcome.DUPLICATE,
                            ArrivalOutcome.DUPLICATE);
        } finally {
            threads.shutdownNow();
        }
    }

    private Arrivals arrivals(Journal on) {
        return new Arrivals(on, new OneJournal.PlainNames(), ids, new WakeUp());
    }

    private Arrival take(Offer offer) {
        return arrivals.accept(List.of(offer)).get(0).arrival();
    }

    private Offer part(Arrival whole) {
        Offer lead = lead();
        return new Offer(lead.id(), lead.agency(), "mail", "part", "", "part of " + whole.id(), "", 0, lead.proposal())
                .within(whole.id());
    }

    private Offer lead(Mark... marks) {
        String id = ids.arrival();
        Draft draft = new Draft(Kind.LEAD, id, new Lead("General", "", "", ""));
        return offer(id, new Proposal.Deliver(List.of(draft)), marks);
    }

    private Offer offer(Proposal proposal, Mark... marks) {
        return offer(ids.arrival(), proposal, marks);
    }

    private Offer offer(String id, Proposal proposal, Mark... marks) {
        return new Offer(id, "demo", "mail", "mail", "", "key of " + id, "", 0, proposal).knownBy(Arrays.asList(marks));
    }

    private int deliveries() {
        return count("delivery");
    }

    private int count(String table) {
        return journal.read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
