package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Content;
import uk.letterbox.delivery.CustomField;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Side;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Removals, custom fields and links, from what was taken in to what letMC holds. */
class ChangesTest {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final String ELSEWHERE = "0004-aa10-7b3c-91d2";
    private static final String PHOTOGRAPHY = "0004-cf00-0000-0001";

    @TempDir
    private Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;
    private EventsOffered offered;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(home, letmc);
        offered = new EventsOffered(letterbox);
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @ParameterizedTest
    @CsvSource({
        "deleteLettingsPhoto, PHOTO, PHOTO_DELETE, LETTINGS",
        "deleteSalesPhoto, PHOTO, PHOTO_DELETE, SALES",
        "deleteLettingsFloorPlan, FLOORPLAN, FLOORPLAN_DELETE, LETTINGS",
        "deleteSalesFloorPlan, FLOORPLAN, FLOORPLAN_DELETE, SALES"
    })
    void what_was_delivered_is_removed_by_the_name_it_came_with_and_may_come_again(
            String operation, Kind added, Kind removed, Side side) throws Exception {
        offered.take(Pictures.jpeg(1), new Draft(added, HERE, media(side, "1.jpg")));
        offered.take(Pictures.jpeg(2), new Draft(added, HERE, media(side, "2.jpg")));
        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        offered.take("", new Draft(removed, HERE, new Removal(side, "", "1.jpg", "", false)));
        await().until(() -> letterbox.all(3, DeliveryState.DELIVERED));

        assertThat(letmc.calls()).extracting(call -> call.operation()).contains(operation);
        assertThat(there(added)).containsExactly(letterbox.deliveries().get(1).sha256());
        assertThat(offered.take(Pictures.jpeg(1), new Draft(added, HERE, media(side, "1.jpg")))
                        .outcome())
                .isEqualTo(ArrivalOutcome.ACCEPTED);
        await().until(() -> letterbox.all(4, DeliveryState.DELIVERED));
        assertThat(there(added)).hasSize(2);
    }

    @Test
    void what_was_delivered_is_removed_by_its_bytes() throws Exception {
        Delivery photo = photo(HERE, 1);

        offered.take("", removal(new Removal(Side.LETTINGS, "", "", photo.sha256(), false)));

        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(there(Kind.PHOTO)).isEmpty();
    }

    @Test
    void a_photo_of_another_property_is_not_removed() throws Exception {
        Delivery elsewhere = photo(ELSEWHERE, 1);

        offered.take("", removal(new Removal(Side.LETTINGS, elsewhere.letmcId().orElseThrow(), "", "", false)));

        await().until(() -> letterbox.deliveries().stream().anyMatch(one -> one.state() == DeliveryState.DEAD));
        assertThat(letterbox.deliveries().get(1).reason().orElseThrow()).contains("is not on the property " + HERE);
        assertThat(letmc.state().property(ELSEWHERE).photos()).hasSize(1);
        assertThat(letmc.calls()).extracting(call -> call.operation()).doesNotContain("deleteLettingsPhoto");
    }

    @Test
    void a_name_that_letterbox_never_delivered_is_dead_and_says_what_to_do() throws Exception {
        photo(HERE, 1);

        offered.take("", removal(new Removal(Side.LETTINGS, "", "never.jpg", "", false)));

        await().until(() -> letterbox.deliveries().stream().anyMatch(one -> one.state() == DeliveryState.DEAD));
        assertThat(letterbox.deliveries().get(1).reason().orElseThrow()).contains("never.jpg", "letMC id");
    }

    @ParameterizedTest
    @CsvSource({"before", "after"})
    void an_unclear_removal_is_tried_again_and_gone_by_then_it_is_done(String when) throws Exception {
        photo(HERE, 1);
        letmc.setFaults(Fault.parse("deleteLettingsPhoto:" + when + ":reset:1.0"));
        offered.take("", removal(new Removal(Side.LETTINGS, "", "1.jpg", "", false)));
        await().until(() -> letterbox.deliveries().get(1).attempts() > 0);
        letmc.setFaults(List.of());

        await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        assertThat(there(Kind.PHOTO)).isEmpty();
    }

    @Test
    void setCustomFieldValue_finds_the_field_by_its_name() throws Exception {
        offered.take("\"done\"", field("Photography"));

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(value()).contains("\"done\"");
    }

    @Test
    void an_unknown_field_is_dead_with_the_names_there_are() throws Exception {
        offered.take("\"done\"", field("Nonsense"));

        await().until(() -> letterbox.all(1, DeliveryState.DEAD));

        assertThat(letterbox.deliveries().get(0).reason().orElseThrow()).contains("Photography, Board status, Notes");
    }

    @Test
    void the_fields_of_an_object_are_its_own_although_another_has_one_of_that_name() throws Exception {
        offered.take("1", new Draft(Kind.CUSTOMFIELD, ELSEWHERE, new CustomField("Photography", "")));
        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        letterbox
                .office()
                .journal()
                .write(handle -> handle.execute(
                        "UPDATE reference SET items = ?, fetched_at = fetched_at + 3600000",
                        "[{\"id\":\"0004-cf00-0000-0009\",\"name\":\"Photography\"}]"));

        offered.take("2", field("Photography"));

        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(value()).contains("2");
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void the_fields_of_an_object_are_asked_for_once() throws Exception {
        offered.take("1", field("Photography"));
        offered.take("2", field("Photography"));

        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void a_replay_asks_for_the_names_anew() throws Exception {
        offered.take("1", field("Nonsense"));
        await().until(() -> letterbox.all(1, DeliveryState.DEAD));
        long asked = asked();

        letterbox.office().desk().replay(letterbox.deliveries().get(0).id());

        await().until(() -> asked() == asked + 1 && letterbox.all(1, DeliveryState.DEAD));
    }

    private long asked() {
        return letmc.calls().stream()
                .filter(call -> call.operation().equals("getCustomFields"))
                .count();
    }

    @Test
    void a_value_whose_answer_was_lost_is_read_back_and_not_set_again() throws Exception {
        letmc.setFaults(Fault.parse("setCustomFieldValue:after:reset:1.0"));
        offered.take("{\"a\":5}", field(PHOTOGRAPHY));

        await().until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(letmc.calls())
                .extracting(call -> call.operation())
                .filteredOn(operation -> operation.contains("Value"))
                .containsExactly("setCustomFieldValue", "getCustomFieldValue");
        assertThat(value()).contains("{\"a\":5}");
    }

    @Test
    void a_value_that_did_not_arrive_is_set_again() throws Exception {
        letmc.setFaults(Fault.parse("setCustomFieldValue:before:500:1.0"));
        offered.take("5", field(PHOTOGRAPHY));
        await().until(() -> letterbox.deliveries().get(0).attempts() > 0);
        letmc.setFaults(List.of());

        await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.all(1, DeliveryState.DELIVERED));

        assertThat(value()).contains("5");
    }

    @ParameterizedTest
    @CsvSource({"submitLettingsPortalMedia, LETTINGS", "submitSalesPortalMedia, SALES"})
    void a_virtual_tour_is_a_link_and_never_fetched(String operation, Side side) throws Exception {
        Content tour = new Link(side, "Tour", "https://tours.example.com/1", "Virtual Tour");
        letmc.setFaults(Fault.parse(operation + ":after:reset:1.0"));

        offered.take("", new Draft(Kind.PORTALMEDIA, HERE, tour));

        await().atMost(Duration.ofSeconds(20)).until(() -> letterbox.all(1, DeliveryState.DELIVERED));
        assertThat(letmc.state().property(HERE).portalMedia()).singleElement().satisfies(medium -> {
            assertThat(medium.url()).isEqualTo("https://tours.example.com/1");
            assertThat(medium.name()).isEqualTo("Tour");
            assertThat(medium.type()).isEqualTo("0004-3ed1-0000-0003");
        });
    }

    @Test
    void the_same_link_again_is_a_duplicate_and_another_one_of_its_name_a_new_version() throws Exception {
        offered.take("", new Draft(Kind.PORTALMEDIA, HERE, tour("https://tours.example.com/1")));

        assertThat(offered.take("", new Draft(Kind.PORTALMEDIA, HERE, tour("https://tours.example.com/1")))
                        .outcome())
                .isEqualTo(ArrivalOutcome.DUPLICATE);
        assertThat(offered.take("", new Draft(Kind.PORTALMEDIA, HERE, tour("https://tours.example.com/2")))
                        .reason()
                        .orElseThrow())
                .contains("older version");
    }

    private static Link tour(String url) {
        return new Link(Side.LETTINGS, "Tour", url, "Virtual Tour");
    }

    private Delivery photo(String property, int picture) throws Exception {
        int before = letterbox.deliveries().size();
        offered.take(Pictures.jpeg(picture), new Draft(Kind.PHOTO, property, media(Side.LETTINGS, picture + ".jpg")));
        await().until(() -> letterbox.all(before + 1, DeliveryState.DELIVERED));
        return letterbox.deliveries().get(before);
    }

    private static Media media(Side side, String fileName) {
        return new Media(side, fileName, "", "image/jpeg", "");
    }

    private static Draft removal(Removal removal) {
        return new Draft(Kind.PHOTO_DELETE, HERE, removal);
    }

    private static Draft field(String field) {
        return new Draft(Kind.CUSTOMFIELD, HERE, new CustomField(field, ""));
    }

    private List<String> there(Kind kind) {
        SimulatedProperty property = letmc.state().property(HERE);
        return (kind == Kind.PHOTO ? property.photos() : property.floorPlans())
                .stream().map(medium -> medium.sha256()).toList();
    }

    private Optional<String> value() {
        return Optional.ofNullable(letmc.state().customFields().get(HERE))
                .map(fields -> fields.get(PHOTOGRAPHY))
                .map(Object::toString);
    }
}
