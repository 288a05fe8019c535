package uk.letterbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.ContractCheck;
import uk.letterbox.Pictures;
import uk.letterbox.TestLetterbox;
import uk.letterbox.Wiretap;
import uk.letterbox.console.CommandAnswer;
import uk.letterbox.simulator.SimulatedMedium;
import uk.letterbox.simulator.SimulatedProperty;
import uk.letterbox.simulator.Simulator;
import uk.letterbox.simulator.SimulatorOptions;

/** Each operation from a command line to what letMC holds then, and each request as it was sent against the contract. */
class CallEveryOperationTest {

    private static final String HERE = "0004-f421-2742-3f00";
    private static final String FIELD = "0004-cf00-0000-0001";
    private static final String BROCHURE = "0004-3ed1-0000-0001";

    @TempDir
    private Path home;

    private Simulator letmc;
    private Wiretap wire;
    private TestLetterbox letterbox;
    private ContractCheck contract;
    private Path picture;

    @BeforeEach
    void start() throws Exception {
        letmc = Simulator.start(SimulatorOptions.standard().withLimit(0, Duration.ofSeconds(1)));
        wire = new Wiretap(letmc.baseUrl());
        letterbox = TestLetterbox.start(home, wire.baseUrl(), java.util.Map.of(), "");
        contract = new ContractCheck(Path.of("config/letmc/openapi.yaml"));
        picture = Files.write(home.resolve("front.jpg"), Pictures.jpeg(1));
    }

    @AfterEach
    void stop() {
        letterbox.close();
        wire.close();
        letmc.close();
    }

    @Test
    void listBranches_tells_the_branches() throws Exception {
        assertThat(read("listBranches", "offset=0", "count=1000").path("Data")).hasSize(2);
    }

    @Test
    void getBranch_tells_one_branch() throws Exception {
        assertThat(read("getBranch", "branchID=" + HERE).path("Name").asText()).isEqualTo("Clifton");
    }

    @Test
    void getCompany_tells_the_company() throws Exception {
        assertThat(read("getCompany").path("ShortName").asText()).isEqualTo("demo");
    }

    @Test
    void createLead_makes_a_lead() throws Exception {
        write(
                "createLead",
                "leadType=General",
                "leadSource=0004-1ead-0000-0001",
                "Forename=Ann",
                "Surname=O'Example & Sons",
                "EmailAddress=ann@example.com",
                "BranchID=" + HERE);

        assertThat(letmc.state().leads()).hasSize(1);
        assertThat(letmc.state().leads().get(0).fields())
                .containsEntry("leadType", "General")
                .containsEntry("Surname", "O'Example & Sons");
    }

    @Test
    void listLeadSourceTypes_tells_a_page_of_the_sources() throws Exception {
        assertThat(read("listLeadSourceTypes", "offset=1", "count=2").path("Data"))
                .hasSize(2);
    }

    @Test
    void getLeadSourceType_tells_one_source() throws Exception {
        assertThat(read("getLeadSourceType", "leadSourceID=0004-1ead-0000-0002")
                        .path("Name")
                        .asText())
                .isEqualTo("Website");
    }

    @Test
    void submitLettingsPortalMedia_adds_a_document() throws Exception {
        write("submitLettingsPortalMedia", "lettingsPropertyID=" + HERE, "Type=" + BROCHURE, "file=" + picture);

        assertThat(there().portalMedia()).extracting(SimulatedMedium::fileName).containsExactly("front.jpg");
    }

    @Test
    void listLettingsPortalMediaTypes_tells_the_types() throws Exception {
        assertThat(read("listLettingsPortalMediaTypes")).hasSize(5);
    }

    @Test
    void listLettingsPortalMedia_tells_what_is_there() throws Exception {
        write("submitLettingsPortalMedia", "lettingsPropertyID=" + HERE, "Type=" + BROCHURE, "file=" + picture);

        assertThat(read("listLettingsPortalMedia", "propertyID=" + HERE).path("Data"))
                .hasSize(1);
    }

    @Test
    void addLettingsPhoto_adds_a_photo() throws Exception {
        write(
                "addLettingsPhoto",
                "lettingsPropertyID=" + HERE,
                "Name=Front & garden",
                "PhotoNumber=3",
                "file=" + picture);

        SimulatedMedium photo = there().photos().get(0);
        assertThat(photo.name()).isEqualTo("Front & garden");
        assertThat(photo.number()).isEqualTo(3);
        assertThat(photo.size()).isEqualTo(Files.size(picture));
    }

    @Test
    void deleteLettingsPhoto_takes_a_photo_away() throws Exception {
        write("addLettingsPhoto", "lettingsPropertyID=" + HERE, "file=" + picture);

        write("deleteLettingsPhoto", "photoID=" + there().photos().get(0).id());

        assertThat(there().photos()).isEmpty();
    }

    @Test
    void listLettingsPhotosByType_tells_the_photos() throws Exception {
        write("addLettingsPhoto", "lettingsPropertyID=" + HERE, "file=" + picture);

        assertThat(read("listLettingsPhotosByType", "propertyID=" + HERE).path("Data"))
                .hasSize(1);
    }

    @Test
    void addLettingsFloorPlan_adds_a_floor_plan() throws Exception {
        write("addLettingsFloorPlan", "lettingsPropertyID=" + HERE, "PhotoType=FloorPlan", "file=" + picture);

        assertThat(there().floorPlans()).hasSize(1);
    }

    @Test
    void deleteLettingsFloorPlan_takes_a_floor_plan_away() throws Exception {
        write("addLettingsFloorPlan", "lettingsPropertyID=" + HERE, "file=" + picture);

        write(
                "deleteLettingsFloorPlan",
                "floorPlanID=" + there().floorPlans().get(0).id());

        assertThat(there().floorPlans()).isEmpty();
    }

    @Test
    void submitSalesPortalMedia_adds_a_link() throws Exception {
        write(
                "submitSalesPortalMedia",
                "salesInstructionID=" + HERE,
                "Type=0004-3ed1-0000-0003",
                "Name=Tour",
                "URL=https://tour.example.com/a?b=c");

        assertThat(there().portalMedia())
                .extracting(SimulatedMedium::url)
                .containsExactly("https://tour.example.com/a?b=c");
    }

    @Test
    void listSalesPortalMediaTypes_tells_the_types() throws Exception {
        assertThat(read("listSalesPortalMediaTypes")).hasSize(5);
    }

    @Test
    void listSalesPortalMedia_tells_what_is_there() throws Exception {
        write("submitSalesPortalMedia", "salesInstructionID=" + HERE, "Type=" + BROCHURE, "file=" + picture);

        assertThat(read("listSalesPortalMedia", "salesInstructionID=" + HERE).path("Data"))
                .hasSize(1);
    }

    @Test
    void addSalesPhoto_adds_a_photo() throws Exception {
        write("addSalesPhoto", "salesInstructionID=" + HERE, "file=" + picture);

        assertThat(there().photos()).hasSize(1);
    }

    @Test
    void deleteSalesPhoto_takes_a_photo_away() throws Exception {
        write("addSalesPhoto", "salesInstructionID=" + HERE, "file=" + picture);

        write("deleteSalesPhoto", "photoID=" + there().photos().get(0).id());

        assertThat(there().photos()).isEmpty();
    }

    @Test
    void listSalesPhotos_tells_the_photos() throws Exception {
        write("addSalesPhoto", "salesInstructionID=" + HERE, "file=" + picture);

        assertThat(read("listSalesPhotos", "salesInstructionID=" + HERE).path("Data"))
                .hasSize(1);
    }

    @Test
    void addSalesFloorPlan_adds_a_floor_plan() throws Exception {
        write("addSalesFloorPlan", "salesInstructionID=" + HERE, "file=" + picture);

        assertThat(there().floorPlans()).hasSize(1);
    }

    @Test
    void deleteSalesFloorPlan_takes_a_floor_plan_away() throws Exception {
        write("addSalesFloorPlan", "salesInstructionID=" + HERE, "file=" + picture);

        write(
                "deleteSalesFloorPlan",
                "floorPlanID=" + there().floorPlans().get(0).id());

        assertThat(there().floorPlans()).isEmpty();
    }

    @Test
    void listSalesFloorPlans_tells_the_floor_plans() throws Exception {
        write("addSalesFloorPlan", "salesInstructionID=" + HERE, "file=" + picture);

        assertThat(read("listSalesFloorPlans", "salesInstructionID=" + HERE).path("Data"))
                .hasSize(1);
    }

    @Test
    void getCustomFields_tells_the_fields_of_an_object() throws Exception {
        assertThat(read("getCustomFields", "objectID=" + HERE).path("CustomFields"))
                .hasSize(3);
    }

    @Test
    void getCustomFieldValue_tells_a_value() throws Exception {
        write("setCustomFieldValue", "objectID=" + HERE, "fieldID=" + FIELD, "Value=42");

        assertThat(read("getCustomFieldValue", "objectID=" + HERE, "fieldID=" + FIELD)
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void setCustomFieldValue_sets_a_value() throws Exception {
        write("setCustomFieldValue", "objectID=" + HERE, "fieldID=" + FIELD, "Value=done, says Ann");

        assertThat(letmc.state().customFields().get(HERE).get(FIELD).asText()).isEqualTo("done, says Ann");
    }

    private SimulatedProperty there() {
        return letmc.state().property(HERE);
    }

    private JsonNode read(String operation, String... values) throws Exception {
        return call(operation, values).json().path("body");
    }

    private void write(String operation, String... values) throws Exception {
        String[] meant = java.util.Arrays.copyOf(values, values.length + 1);
        meant[values.length] = "--yes";
        call(operation, meant);
    }

    private CommandAnswer call(String operation, String... words) throws Exception {
        String[] typed = new String[words.length + 2];
        typed[0] = "call";
        typed[1] = operation;
        System.arraycopy(words, 0, typed, 2, words.length);
        int before = wire.sent().size();

        CommandAnswer answer = new Person(letterbox.office()).types(typed);

        assertThat(answer.text()).contains("HTTP 200, done");
        assertThat(answer.exitCode()).isZero();
        assertThat(wire.sent()).hasSize(before + 1);
        assertThat(contract.problems(wire.sent().get(before), operation)).isEmpty();
        assertThat(letmc.calls().get(before).operation()).isEqualTo(operation);
        return answer;
    }
}
