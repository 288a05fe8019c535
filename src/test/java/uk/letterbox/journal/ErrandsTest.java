package uk.letterbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import uk.letterbox.budget.Budget;
import uk.letterbox.budget.Limit;
import uk.letterbox.delivery.CallOutcome;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Lane;

/** Calls that people ask for, in the journal. */
@ParameterizedClass
@MethodSource("uk.letterbox.journal.JournalDatabases#both")
class ErrandsTest {

    private static final Limit THREE = new Limit(3, 60_000, 0, 1, 16);

    private final JournalLocation database;
    private OneJournal one;
    private ErrandBook book;
    private Claims claims;

    ErrandsTest(Supplier<JournalLocation> database) {
        this.database = database.get();
    }

    @BeforeEach
    void open() {
        one = new OneJournal(database).withProvenTag();
        book = book(one);
        claims = claims(true);
    }

    @AfterEach
    void close() {
        one.close();
    }

    @Test
    void an_errand_is_claimed_once_with_a_slot_of_the_budget() {
        String id = ask(Lane.READBACK);

        Claim claim = claim(THREE).get(0);

        assertThat(claim.errand()).contains(id);
        assertThat(claim.purpose()).isEqualTo(Purpose.ERRAND);
        assertThat(claim.operation()).isEqualTo("getCompany");
        assertThat(book.find(id).orElseThrow().state()).isEqualTo(Errand.State.SENDING);
        assertThat(claim(THREE)).isEmpty();
        ask(Lane.READBACK);
        ask(Lane.READBACK);
        ask(Lane.READBACK);
        assertThat(claim(THREE)).as("three slots, one of them taken").hasSize(2);
    }

    @Test
    void a_read_goes_before_the_photos_that_wait_longer() {
        one.taken(OneJournal.PROPERTY, "aa");
        one.taken("0004-aa10-7b3c-91d2", "bb");
        String id = ask(Lane.READBACK);

        assertThat(claims.next(key(OneJournal.LIMIT), 1, 16).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.errand()).contains(id));
    }

    @Test
    void a_persons_photo_goes_before_the_photos_that_wait_longer() {
        one.taken(OneJournal.PROPERTY, "aa");
        String id = ask(Lane.MEDIA);

        assertThat(claims.next(key(OneJournal.LIMIT), 1, 16).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.errand()).contains(id));
    }

    @Test
    void without_deliveries_nothing_else_is_claimed() {
        one.taken(OneJournal.PROPERTY, "aa");
        claims = claims(false);
        String id = ask(Lane.MEDIA);

        assertThat(claim(OneJournal.LIMIT)).singleElement().satisfies(claim -> assertThat(claim.errand())
                .contains(id));
    }

    @Test
    void its_outcome_is_told_and_it_is_not_claimed_again() {
        String id = ask(Lane.CHANGE);
        Claim claim = claim(OneJournal.LIMIT).get(0);

        end(claim, CallOutcome.REFUSED, 404, "HTTP 404: no such thing");

        Errand ended = book.find(id).orElseThrow();
        assertThat(ended.state()).isEqualTo(Errand.State.ENDED);
        assertThat(ended.outcome()).contains("refused");
        assertThat(ended.status()).hasValue(404);
        assertThat(ended.reason()).contains("HTTP 404: no such thing");
        assertThat(claim(OneJournal.LIMIT)).isEmpty();
    }

    @Test
    void a_withdrawn_errand_is_not_sent() {
        String id = ask(Lane.CHANGE);

        book.withdraw(id);

        assertThat(claim(OneJournal.LIMIT)).isEmpty();
        assertThat(book.find(id).orElseThrow().outcome()).contains(Errand.WITHDRAWN);
    }

    @Test
    void what_a_process_that_died_had_asked_is_never_sent() {
        ask(Lane.CHANGE);
        one.close();

        one = new OneJournal(database);
        book = book(one);
        claims = claims(true);

        assertThat(claim(OneJournal.LIMIT)).isEmpty();
        assertThat(ask(Lane.CHANGE)).isNotEmpty();
        assertThat(claim(OneJournal.LIMIT)).hasSize(1);
    }

    @Test
    void one_without_outcome_after_a_restart_is_unclear_and_not_repeated() {
        String id = ask(Lane.CHANGE);
        claim(OneJournal.LIMIT);
        one.close();

        one = new OneJournal(database);
        book = book(one);
        claims = claims(true);
        Claim lost = one.outcomes.lost(true).get(0);
        assertThat(lost.errand()).contains(id);
        end(lost, CallOutcome.AMBIGUOUS, 0, "Its process ended");

        assertThat(book.find(id).orElseThrow().outcome()).contains("ambiguous");
        assertThat(claim(OneJournal.LIMIT)).isEmpty();
    }

    @Test
    void a_stopped_agency_sends_no_errand_and_says_why() {
        String id = turnedAway();

        ask(Lane.READBACK);

        assertThat(claim(OneJournal.LIMIT)).isEmpty();
        assertThat(book.find(id).orElseThrow().outcome()).contains("key_stopped");
        assertThat(book.obstacle(OneJournal.AGENCY, "key-1", false).orElseThrow())
                .contains("401", "letterbox resume demo");
        assertThat(book.obstacle(OneJournal.AGENCY, "another-key", false)).isEmpty();
    }

    @Test
    void a_question_whether_the_key_is_taken_goes_although_it_was_turned_away_and_nothing_else_does() {
        turnedAway();
        one.taken(OneJournal.PROPERTY, "aa");
        ask(Lane.READBACK);
        String question = ask(Lane.READBACK, true);

        assertThat(claim(OneJournal.LIMIT)).singleElement().satisfies(claim -> assertThat(claim.errand())
                .contains(question));
        assertThat(book.obstacle(OneJournal.AGENCY, "key-1", true)).isEmpty();
    }

    @Test
    void no_question_goes_past_a_pause_or_a_403() {
        String first = ask(Lane.READBACK, true);
        end(claim(OneJournal.LIMIT).get(0), new Lesson.Forbidden(60_000, "no"));
        ask(Lane.READBACK, true);

        assertThat(claim(OneJournal.LIMIT)).isEmpty();
        assertThat(book.find(first).orElseThrow().outcome()).contains("key_stopped");
        assertThat(book.obstacle(OneJournal.AGENCY, "key-1", true).orElseThrow())
                .contains("403");
    }

    /** An errand whose answer was 401. */
    private String turnedAway() {
        String id = ask(Lane.READBACK);
        end(claim(OneJournal.LIMIT).get(0), new Lesson.KeyRejected("no"));
        return id;
    }

    private void end(Claim claim, Lesson lesson) {
        one.outcomes.record(
                claim,
                OneJournal.LIMIT,
                facts -> new Transition(
                        result(CallOutcome.KEY_STOPPED, 401, "no"), new Step.Nothing(), List.of(lesson)));
    }

    @Test
    void old_ones_are_forgotten() {
        String id = ask(Lane.READBACK);

        assertThat(book.forget(60_000)).isZero();
        assertThat(book.forget(-60_000)).isEqualTo(1);

        assertThat(book.find(id)).isEmpty();
    }

    private String ask(Lane lane) {
        return ask(lane, false);
    }

    private String ask(Lane lane, boolean despite401) {
        String id = book.newId();
        book.ask(id, OneJournal.AGENCY, "getCompany", lane, despite401);
        return id;
    }

    private List<Claim> claim(Limit limit) {
        return claims.next(key(limit), 16, 16).claims();
    }

    private void end(Claim claim, CallOutcome outcome, int status, String text) {
        one.outcomes.record(
                claim,
                OneJournal.LIMIT,
                facts -> new Transition(result(outcome, status, text), new Step.Nothing(), List.of()));
    }

    private static CallResult result(CallOutcome outcome, int status, String text) {
        return new CallResult(outcome, status == 0 ? OptionalInt.empty() : OptionalInt.of(status), text, true);
    }

    private static KeyBudget key(Limit limit) {
        return new KeyBudget("key-1", List.of(OneJournal.AGENCY), new Budget(limit), 2_000, true);
    }

    private static ErrandBook book(OneJournal one) {
        return new ErrandBook(one.journal, new Ids(), new WakeUp());
    }

    private Claims claims(boolean deliveries) {
        return new Claims(one.journal, new OneJournal.PlainNames(), new Ids(), book, deliveries);
    }
}
