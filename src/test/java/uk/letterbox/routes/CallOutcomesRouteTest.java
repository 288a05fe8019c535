package uk.letterbox.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.journal.Overview;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Gate;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Each outcome of a call, and what the routes make of it. */
class CallOutcomesRouteTest {

    private static final String PROPERTY = "0004-f421-2742-3f00";
    private static final String PHOTOS = "lettings/" + PROPERTY + "/photos/";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final Simulator letmc = Simulator.start(SimulatorOptions.standard());
    private final Log calls = Log.of("letterbox.calls");
    private final Log dead = Log.of("letterbox.dead");
    private TestLetterbox letterbox;

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
        calls.close();
        dead.close();
    }

    @Test
    void a_good_answer_is_a_delivery_with_letmcs_id() throws Exception {
        photo(Map.of(), "");

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(letterbox.deliveries().get(0).letmcId())
                .contains(letmc.state().property(PROPERTY).photos().get(0).id());
        assertThat(calls.lines()).isEmpty();
        assertThat(dead.lines()).isEmpty();
    }

    @Test
    void a_call_that_was_turned_away_for_its_number_costs_no_attempt() throws Exception {
        photo(Map.of(), "addLettingsPhoto:before:429:1");

        await().atMost(LONGEST).until(() -> calls.says("WARN", "was not carried out", "costs no attempt"));

        assertThat(letterbox.deliveries())
                .extracting(Delivery::state, Delivery::attempts)
                .containsExactly(tuple(DeliveryState.READY, 0));
        assertThat(letterbox.office().overview().alerts())
                .extracting(Overview.OpenAlert::kind)
                .containsExactly("key-closed");
        assertThat(written()).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_after_the_effect_is_read_back_and_not_sent_again() throws Exception {
        photo(Map.of(), "addLettingsPhoto:after:reset:1");

        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(calls.says("WARN", "may have been carried out")).isTrue();
        assertThat(written()).hasSize(1);
        assertThat(letmc.state().property(PROPERTY).photos()).hasSize(1);
    }

    @Test
    void a_refused_call_is_dead_at_once_with_the_answer() throws Exception {
        photo(Map.of(), "addLettingsPhoto:before:404:1");

        await().atMost(LONGEST).until(() -> dead.says("ERROR", "is DEAD", "letterbox show"));

        assertThat(letterbox.all(1, DeliveryState.DEAD)).isTrue();
        assertThat(letterbox.deliveries().get(0).reason().orElseThrow()).contains("404");
        assertThat(letterbox.office().overview().alerts())
                .extracting(Overview.OpenAlert::kind)
                .containsExactly("dead");
        await().atMost(LONGEST).until(() -> letterbox.receipts().contains("DEAD"));
        assertThat(written()).hasSize(1);
    }

    @Test
    void what_cannot_be_read_back_is_for_a_person_to_decide() throws Exception {
        Gate write = letmc.hold("addLettingsPhoto", true);
        photo(Map.of(), "addLettingsPhoto:after:reset:1");
        write.awaitArrivals(1, LONGEST);
        letmc.setFaults(Fault.parse("addLettingsPhoto:after:reset:1,listLettingsPhotosByType:before:404:1"));
        write.release();

        await().atMost(LONGEST).until(() -> dead.says("ERROR", "is UNCONFIRMED", "letterbox show"));

        assertThat(letterbox.all(1, DeliveryState.UNCONFIRMED)).isTrue();
        assertThat(letterbox.deliveries().get(0).reason().orElseThrow()).contains("letterbox decide ID sent");
        assertThat(written()).hasSize(1);
        await().atMost(LONGEST).until(() -> letterbox.receipts().contains("UNCONFIRMED"));
    }

    @Test
    void a_key_that_is_turned_away_stops_the_agency_until_a_person_resumes_it() throws Exception {
        photo(Map.of(), "*:before:401:1");

        await().atMost(LONGEST).until(() -> calls.says("ERROR", "the key was turned away"));
        assertThat(letterbox.office().overview().standings())
                .extracting(Overview.Standing::condition)
                .containsExactly("key-stopped");
        assertThat(letmc.calls()).hasSize(1);

        letmc.setFaults(List.of());
        letterbox.office().desk().resume(TestLetterbox.AGENCY);
        await().atMost(LONGEST).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letterbox.deliveries().get(0).attempts()).isZero();
    }

    private void photo(Map<String, String> settings, String faults) throws Exception {
        letmc.setFaults(Fault.parse(faults));
        letterbox = TestLetterbox.start(home, letmc, settings);
        letterbox.drop(PHOTOS + "1.jpg", Pictures.jpeg(1));
    }

    private List<SimulatedCall> written() {
        return letmc.calls().stream()
                .filter(call -> call.operation().equals("addLettingsPhoto"))
                .toList();
    }
}
