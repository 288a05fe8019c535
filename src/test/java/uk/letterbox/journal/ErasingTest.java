package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Mark;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Lead;

/** What the journal has of people: what is told to their branch, what is reported, and what is erased of it. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ErasingTest {

    private static final Mark ADA = new Mark(Mark.Kind.PERSON, "ada", Duration.ZERO);
    private static final Mark MAIL = new Mark(Mark.Kind.MESSAGE, "m1", Mark.ALWAYS);

    private final JournalLocation database;
    private final Ids ids = new Ids();

    private Journal journal;
    private Arrivals arrivals;
    private Desk desk;

    ErasingTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        journal = Journal.open(database);
        arrivals = new Arrivals(journal, new OneJournal.PlainNames(), ids, new WakeUp());
        desk = new Desk(journal, ids, new WakeUp());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "READY", "UNCONFIRMED", "DEAD"})
    void what_is_not_at_letmc_is_not_sent_and_forgets_its_person(DeliveryState state) {
        Erasing erasing = new Erasing(journal);
        Arrival lead = take(lead());
        become(lead, state);

        Erasing.Given given = erasing.giveUp(lead.id(), "Erased.").orElseThrow();

        assertThat(given).isInstanceOf(Erasing.Given.Up.class);
        assertThat(((Erasing.Given.Up) given).discarded()).hasSize(1);
        assertThat(delivery(lead).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(delivery(lead).reason()).contains("Erased.");
        assertThat(erasing.arrivals(ADA)).isEmpty();
        assertThat(desk.replay(delivery(lead).id())).isInstanceOf(Desk.Done.NotDone.class);
        assertThat(new Retention(journal).leaving()).hasSize(1);
        erasing.gone(lead.id());
        assertThat(new Retention(journal).leaving()).isEmpty();
    }

    @Test
    void what_is_being_sent_is_left_until_it_has_ended() {
        Arrival lead = take(lead());
        become(lead, DeliveryState.SENDING);

        assertThat(new Erasing(journal).giveUp(lead.id(), "Erased.")).containsInstanceOf(Erasing.Given.UnderWay.class);

        assertThat(delivery(lead).state()).isEqualTo(DeliveryState.SENDING);
        assertThat(new Erasing(journal).arrivals(ADA)).containsExactly(lead.id());
    }

    @Test
    void what_letmc_said_of_a_delivered_one_is_forgotten_and_its_mail_is_known_again() {
        Arrival lead = take(lead());
        become(lead, DeliveryState.DELIVERED);
        journal.write(handle -> handle.execute(
                "INSERT INTO call (id, budget, agency, delivery, operation, purpose, lane, started_at, deadline, boot, free_at,"
                        + " outcome, answer) VALUES ('c-1', 'b', 'demo', ?, 'createLead', 'WRITE', 'LEAD', 1, 2, '', 3, 'done',"
                        + " 'thank you, Ada')",
                delivery(lead).id()));

        Erasing.Given.Up up = (Erasing.Given.Up)
                new Erasing(journal).giveUp(lead.id(), "Erased.").orElseThrow();

        assertThat(up.delivered()).hasSize(1);
        assertThat(new Search(journal).calls(delivery(lead).id()).get(0).answer())
                .isEmpty();
        assertThat(take(lead()).outcome()).isEqualTo(ArrivalOutcome.DUPLICATE);
    }

    @Test
    void a_quarantined_mail_is_refused_and_nobody_is_told_of_it_any_more() {
        Arrival mail = take(quarantined());
        assertThat(new Letters(journal).due(9)).hasSize(1);

        new Erasing(journal).giveUp(mail.id(), "Erased.");

        assertThat(new Letters(journal).due(9)).isEmpty();
        assertThat(new Overview(journal).alerts()).isEmpty();
        assertThat(new Search(journal).arrival(mail.id()).orElseThrow().outcome())
                .isEqualTo(ArrivalOutcome.REFUSED);
        assertThat(new Erasing(journal).giveUp("a-none", "Erased.")).isEmpty();
    }

    @Test
    void leads_and_mails_are_looked_through_page_by_page_and_photos_are_not() {
        Arrival lead = take(lead());
        Erasing erasing = new Erasing(journal);

        assertThat(erasing.kept("")).extracting(Arrival::id).containsExactly(lead.id());
        assertThat(erasing.kept(lead.id())).isEmpty();
    }

    @Test
    void a_branch_is_told_of_dead_and_unconfirmed_leads_until_it_was_told_or_somebody_moved_them_on() {
        Letters letters = new Letters(journal);
        Arrival dead = take(lead());
        Arrival unclear = take(offer(new Proposal.Deliver(List.of(draft(ids.arrival())))));
        end(dead, DeliveryState.DEAD);
        end(unclear, DeliveryState.UNCONFIRMED);

        assertThat(letters.due(9)).extracting(Letter::state).containsExactly("DEAD", "UNCONFIRMED");
        assertThat(letters.due(9).get(0).reason()).isEqualTo("no");
        letters.told(letters.due(9).get(0));
        assertThat(letters.due(9)).extracting(Letter::state).containsExactly("UNCONFIRMED");
        desk.decide(delivery(unclear).id(), true);

        assertThat(letters.due(9)).isEmpty();
    }

    @Test
    void every_enquiry_is_reported_once_with_what_became_of_it() {
        take(lead());
        Arrival mail = take(quarantined());
        Offer part = lead();
        arrivals.settle(
                mail.id(),
                new Proposal.Unpack(
                        List.of(new Offer(part.id(), "demo", "mail", "part", "", "part", "", 0, part.proposal())
                                .noting("{}")
                                .within(mail.id()))));

        assertThat(new EnquiryBook(journal).since("demo", 0))
                .extracting(EnquiryBook.Entry::ended)
                .containsExactlyInAnyOrder("READY", "READY");
        assertThat(new EnquiryBook(journal).since("demo", Long.MAX_VALUE)).isEmpty();
    }

    private Arrival take(Offer offer) {
        return arrivals.accept(List.of(offer)).get(0).arrival();
    }

    private Offer lead() {
        String id = ids.arrival();
        return offer(id, new Proposal.Deliver(List.of(draft(id))), MAIL, ADA);
    }

    private Offer quarantined() {
        return offer(new Proposal.Quarantine("unclear"), ADA);
    }

    private static Draft draft(String id) {
        return new Draft(Kind.LEAD, id, new Lead("General", "", "", ""));
    }

    private Offer offer(Proposal proposal, Mark... marks) {
        return offer(ids.arrival(), proposal, marks);
    }

    private Offer offer(String id, Proposal proposal, Mark... marks) {
        return new Offer(id, "demo", "mail", "mail", "", "key of " + id, "", 1, proposal)
                .noting("{}")
                .knownBy(List.of(marks));
    }

    private Delivery delivery(Arrival arrival) {
        return new Search(journal).deliveriesOf(arrival.id()).get(0);
    }

    private void become(Arrival arrival, DeliveryState state) {
        journal.write(handle -> handle.execute(
                "UPDATE delivery SET state = ?, reason = 'of Ada' WHERE arrival = ?", state.name(), arrival.id()));
    }

    private void end(Arrival arrival, DeliveryState state) {
        journal.write(handle -> {
            Endings endings = new Endings();
            if (state == DeliveryState.DEAD) {
                endings.dead(handle, delivery(arrival), "no", 1);
            } else {
                endings.unconfirmed(handle, delivery(arrival), "no", 2);
            }
            return null;
        });
    }
}
