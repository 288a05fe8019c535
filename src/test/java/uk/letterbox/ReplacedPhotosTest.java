package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Side;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Gate;
import uk.letterbox.simulator.SimulatedCall;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;
import uk.letterbox.spool.Sha256;

/** A new set of photos takes the place of the old one: whole, or not at all. */
class ReplacedPhotosTest {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String DOORS = "doors: { drop: {}, events: {} }";

    @TempDir
    private Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;

    @BeforeEach
    void three_photos_and_a_plan() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(home, letmc, java.util.Map.of(), DOORS);
        EventsOffered offered = new EventsOffered(letterbox);
        for (int picture = 1; picture <= 3; picture++) {
            offered.take(Pictures.jpeg(picture), draft(Kind.PHOTO, picture));
        }
        offered.take(Pictures.jpeg(4), draft(Kind.FLOORPLAN, 4));
        await().until(() -> letterbox.all(4, DeliveryState.DELIVERED));
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void the_new_set_is_there_in_its_order_before_the_old_one_goes_and_plans_stay() throws Exception {
        int listings = calls("listLettingsPhotosByType").size();

        replace("set-1", 12, 2, 11);

        await().atMost(LONGEST).until(() -> letterbox.all(4 + 3 + 3, DeliveryState.DELIVERED));

        assertThat(photos()).containsExactly(sums(12, 2, 11));
        assertThat(letmc.state().property(HERE).floorPlans()).hasSize(1);
        assertThat(lastAdd()).isLessThan(firstDelete());
        assertThat(calls("listLettingsPhotosByType")).hasSize(listings + 2);
        assertThat(letterbox.arrivals()).hasSize(4 + 1 + 3);
    }

    @ParameterizedTest
    @CsvSource({"PHOTO, addLettingsPhoto:after:reset:1.0", "PHOTO_DELETE, deleteLettingsPhoto:after:reset:1.0"})
    void unclear_answers_double_nothing_and_lose_nothing(Kind kind, String fault) throws Exception {
        int calls = letmc.calls().size();
        letmc.setFaults(Fault.parse(fault));
        replace("set-1", 11, 12);
        await().atMost(LONGEST).until(() -> letmc.calls().stream().skip(calls).anyMatch(call -> call.fault()
                .equals("after:reset")));
        letmc.setFaults(List.of());

        await().atMost(LONGEST).until(() -> letterbox.all(4 + 2 + 3, DeliveryState.DELIVERED));

        assertThat(of(kind)).isNotEmpty();
        assertThat(photos()).containsExactly(sums(11, 12));
        assertThat(lastAdd()).isLessThan(firstDelete());
    }

    @Test
    void nothing_of_the_old_set_goes_while_one_of_the_new_is_missing_until_a_person_decides() throws Exception {
        letmc.setFaults(Fault.parse("addLettingsPhoto:before:404:1.0"));
        replace("set-1", 11);
        await().atMost(LONGEST).until(() -> ended(4 + 1 + 3));
        assertThat(of(Kind.PHOTO_DELETE)).hasSize(3).allSatisfy(removal -> {
            assertThat(removal.state()).isEqualTo(DeliveryState.DEAD);
            assertThat(removal.reason().orElseThrow()).contains("Nothing of the old set was deleted");
        });
        assertThat(photos()).containsExactly(sums(1, 2, 3));

        letmc.setFaults(List.of());
        letterbox.office().desk().replay(of(Kind.PHOTO).get(3).id());
        of(Kind.PHOTO_DELETE).forEach(removal -> letterbox.office().desk().replay(removal.id()));

        await().atMost(LONGEST).until(() -> letterbox.all(4 + 1 + 3, DeliveryState.DELIVERED));
        assertThat(photos()).containsExactly(sums(11));
    }

    @Test
    void a_replacement_goes_on_after_a_stop_in_the_middle_of_its_removals() throws Exception {
        Gate gate = letmc.hold("deleteLettingsPhoto", true);
        replace("set-1", 11, 12);
        await().atMost(LONGEST).until(() -> photos().size() == 4);
        letterbox.close();
        gate.release();

        letterbox = TestLetterbox.start(home, letmc, java.util.Map.of(), DOORS);

        await().atMost(LONGEST).until(() -> letterbox.all(4 + 2 + 3, DeliveryState.DELIVERED));
        assertThat(photos()).containsExactly(sums(11, 12));
    }

    @Test
    void what_somebody_else_has_removed_meanwhile_is_done() throws Exception {
        Gate gate = letmc.hold("addLettingsPhoto", false);
        replace("set-1", 11);
        await().atMost(LONGEST).until(() -> of(Kind.PHOTO_DELETE).size() == 3);
        String old = letmc.state().property(HERE).photos().get(0).id();
        deleteInAgentOs(old);
        gate.release();

        await().atMost(LONGEST).until(() -> letterbox.all(4 + 1 + 3, DeliveryState.DELIVERED));

        assertThat(photos()).containsExactly(sums(11));
        assertThat(calls("deleteLettingsPhoto")).hasSize(1 + 2);
    }

    @Test
    void a_second_set_replaces_the_first_and_may_hold_photos_of_before() throws Exception {
        replace("set-1", 11, 12);
        replace("set-2", 12, 1);

        await().atMost(LONGEST)
                .until(() -> photos().equals(List.of(sums(12, 1)))
                        && letterbox.deliveries().stream().allMatch(one -> one.state() == DeliveryState.DELIVERED));
    }

    @Test
    void the_same_event_with_other_photos_replaces_nothing() throws Exception {
        replace("set-1", 11);
        await().atMost(LONGEST).until(() -> letterbox.all(4 + 1 + 3, DeliveryState.DELIVERED));

        replace("set-1", 11, 12);

        await().atMost(LONGEST)
                .until(() -> letterbox.arrivals().stream().anyMatch(one -> one.outcome() == ArrivalOutcome.REFUSED));
        assertThat(letterbox.all(4 + 1 + 3, DeliveryState.DELIVERED)).isTrue();
        assertThat(photos()).containsExactly(sums(11));
    }

    @Test
    void a_set_with_one_unfit_photo_is_refused_whole() throws Exception {
        put("set-1", photo(Pictures.jpeg(11)), photo(new byte[] {1, 2, 3}));

        await().atMost(LONGEST)
                .until(() -> letterbox.arrivals().stream().anyMatch(one -> one.outcome() == ArrivalOutcome.REFUSED));

        assertThat(letterbox.arrivals()).hasSize(5);
        assertThat(photos()).containsExactly(sums(1, 2, 3));
    }

    private void replace(String id, int... pictures) throws Exception {
        put(
                id,
                Arrays.stream(pictures)
                        .mapToObj(one -> photo(Pictures.jpeg(one)))
                        .toArray(ObjectNode[]::new));
    }

    private void put(String id, ObjectNode... photos) throws Exception {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", "/crm").put("type", "letmc.photos.replace");
        ObjectNode data = event.putObject("data").put("side", "lettings").put("propertyId", HERE);
        ArrayNode all = data.putArray("photos");
        all.addAll(List.of(photos));
        Path elsewhere = Files.writeString(Files.createTempFile(home, "event", ""), event.toString());
        Path file = letterbox.agencyHome().resolve("events/inbox").resolve(id + ".json");
        Files.move(elsewhere, file, StandardCopyOption.ATOMIC_MOVE);
        await().atMost(LONGEST).until(() -> Files.notExists(file));
    }

    private static ObjectNode photo(byte[] bytes) {
        return new ObjectMapper()
                .createObjectNode()
                .put("fileName", "room.jpg")
                .put("content", Base64.getEncoder().encodeToString(bytes));
    }

    private void deleteInAgentOs(String id) throws Exception {
        var connection = (java.net.HttpURLConnection) letmc.baseUrl()
                .resolve("/v4/propertymanagement/demo/lettings/lettingsproperty/" + id + "/deletephoto")
                .toURL()
                .openConnection();
        connection.setRequestMethod("DELETE");
        connection.setRequestProperty("api_key", TestLetterbox.KEY);
        assertThat(connection.getResponseCode()).isEqualTo(200);
    }

    private boolean ended(int deliveries) {
        return letterbox.deliveries().size() == deliveries
                && letterbox.deliveries().stream().noneMatch(one -> one.state().open());
    }

    private List<Delivery> of(Kind kind) {
        return letterbox.deliveries().stream().filter(one -> one.kind() == kind).toList();
    }

    private List<String> photos() {
        return letmc.state().property(HERE).photos().stream()
                .map(SimulatedMedium::sha256)
                .toList();
    }

    private static String[] sums(int... pictures) {
        return Arrays.stream(pictures)
                .mapToObj(one -> HexFormat.of().formatHex(Sha256.digest().digest(Pictures.jpeg(one))))
                .toArray(String[]::new);
    }

    private List<SimulatedCall> calls(String operation) {
        return letmc.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    private long lastAdd() {
        return calls("addLettingsPhoto").stream()
                .mapToLong(SimulatedCall::at)
                .max()
                .orElseThrow();
    }

    private long firstDelete() {
        return calls("deleteLettingsPhoto").get(0).at();
    }

    private static Draft draft(Kind kind, int picture) {
        return new Draft(kind, HERE, new Media(Side.LETTINGS, picture + ".jpg", "", "image/jpeg", ""));
    }
}
