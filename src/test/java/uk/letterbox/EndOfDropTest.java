package uk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.DeliveryState;
import uk.letterbox.delivery.Kind;
import uk.letterbox.simulator.Fault;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** The custom field that an agency wants set when all files of a drop are at letMC. */
class EndOfDropTest {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final String PHOTOGRAPHY = "0004-cf00-0000-0001";

    @TempDir
    Path home;

    private Simulator letmc;
    private TestLetterbox letterbox;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        letterbox = TestLetterbox.start(
                home, letmc, Map.of(), "doors: { drop: { endField: { name: Photography, value: done } } }");
    }

    @AfterEach
    void stop() {
        letterbox.close();
        letmc.close();
    }

    @Test
    void it_is_set_once_and_after_the_last_file() throws Exception {
        letterbox.drop("lettings/" + HERE + "/photos/1.jpg", Pictures.jpeg(1));
        letterbox.drop("lettings/" + HERE + "/photos/2.jpg", Pictures.jpeg(2));
        letterbox.drop("lettings/" + HERE + "/floorplans/plan.jpg", Pictures.jpeg(3));

        await().until(() -> letterbox.all(4, DeliveryState.DELIVERED));

        assertThat(letmc.calls())
                .extracting(call -> call.operation())
                .filteredOn(operation -> operation.startsWith("add") || operation.startsWith("set"))
                .containsExactly("addLettingsPhoto", "addLettingsPhoto", "addLettingsFloorPlan", "setCustomFieldValue");
        assertThat(value()).contains("\"done\"");
    }

    @Test
    void it_is_not_set_while_a_file_of_the_drop_did_not_get_there() throws Exception {
        letmc.setFaults(Fault.parse("addLettingsPhoto:before:404:1.0"));
        letterbox.drop("lettings/" + HERE + "/photos/1.jpg", Pictures.jpeg(1));
        await().until(() -> field().map(Delivery::state).equals(Optional.of(DeliveryState.DEAD)));
        assertThat(field().orElseThrow().reason().orElseThrow()).contains("Photography was not set", photo().id());
        assertThat(value()).isEmpty();

        letmc.setFaults(List.of());
        letterbox.office().desk().replay(photo().id());
        await().until(() -> photo().state() == DeliveryState.DELIVERED);
        letterbox.office().desk().replay(field().orElseThrow().id());

        await().until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(value()).contains("\"done\"");
    }

    @Test
    void a_held_drop_sets_it_when_its_reference_becomes_known() throws Exception {
        letterbox.drop("lettings/CLI-1/photos/1.jpg", Pictures.jpeg(1));
        await().until(() -> !letterbox.arrivals().isEmpty());
        assertThat(letterbox.deliveries()).isEmpty();

        Files.writeString(
                letterbox.agencyHome().resolve("properties.csv"), "reference,side,id\nCLI-1,lettings," + HERE + "\n");

        await().atMost(Duration.ofSeconds(30)).until(() -> letterbox.all(2, DeliveryState.DELIVERED));
        assertThat(value()).contains("\"done\"");
    }

    @Test
    void an_unclear_answer_is_settled_by_reading_the_value() throws Exception {
        letmc.setFaults(Fault.parse("setCustomFieldValue:after:500:1.0"));
        letterbox.drop("lettings/" + HERE + "/photos/1.jpg", Pictures.jpeg(1));

        await().atMost(Duration.ofSeconds(20)).until(() -> letterbox.all(2, DeliveryState.DELIVERED));

        assertThat(letmc.calls())
                .extracting(call -> call.operation())
                .filteredOn(operation -> operation.contains("Value"))
                .containsExactly("setCustomFieldValue", "getCustomFieldValue");
    }

    private Optional<Delivery> field() {
        return letterbox.deliveries().stream()
                .filter(one -> one.kind() == Kind.CUSTOMFIELD)
                .findFirst();
    }

    private Delivery photo() {
        return letterbox.deliveries().stream()
                .filter(one -> one.kind() == Kind.PHOTO)
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> value() {
        return Optional.ofNullable(letmc.state().customFields().get(HERE))
                .map(fields -> fields.get(PHOTOGRAPHY))
                .map(Object::toString);
    }
}
