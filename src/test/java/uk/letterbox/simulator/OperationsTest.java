package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class OperationsTest {

    private static final String EPC = "0004-3ed1-0000-0002";

    private final Simulator simulator = Simulator.start(SimulatorOptions.standard());
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "getCompany, company/company",
        "listBranches, company/branches/0/10",
        "getBranch, company/branches/0004-f421-2742-3f00",
        "listLeadSourceTypes, leads/sourceTypes/0/10",
        "getLeadSourceType, leads/0004-1ead-0000-0001/sourceTypes",
        "listLettingsPortalMediaTypes, lettings/lettingsproperty/portalmedia/types",
        "listLettingsPortalMedia, lettings/lettingsproperty/P-1/portalmedia/0/10",
        "listLettingsPhotosByType, lettings/lettingsproperty/P-1/photos/type/0/10",
        "listSalesPortalMediaTypes, sales/salesinstructions/portalmedia/types",
        "listSalesPortalMedia, sales/salesinstructions/S-1/portalmedia/0/10",
        "listSalesPhotos, sales/salesinstructions/S-1/photos/0/10",
        "listSalesFloorPlans, sales/salesinstructions/S-1/floorplans/0/10",
        "getCustomFields, company/object/P-1/customfield",
        "getCustomFieldValue, company/objects/P-1/0004-cf00-0000-0001/value"
    })
    void every_reading_operation_answers_json(String operation, String path) throws Exception {
        Client.Reply reply = client.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/json");
        assertThat(simulator.calls()).extracting(SimulatedCall::operation).containsExactly(operation);
    }

    @ParameterizedTest
    @CsvSource({
        "submitLettingsPortalMedia, lettings/lettingsproperty/X",
        "submitSalesPortalMedia, sales/salesinstructions/X"
    })
    void portal_media_are_files_or_links_of_a_known_type(String operation, String property) throws Exception {
        String path = property + "/portalmedia";

        client.json("POST", path, Map.of("Name", "Tour", "URL", "https://example.com/tour", "Type", EPC));
        client.json("POST", path, Map.of("Name", "EPC", "FileName", "EPC.pdf", "Content", "AAAA", "Type", EPC));
        Client.Reply untyped = client.json("POST", path, Map.of("Name", "EPC", "Content", "AAAA", "Type", "EPC"));
        JsonNode listed = client.get(path + "/0/10").json();

        assertThat(untyped.status()).isEqualTo(400);
        assertThat(listed.findValuesAsText("Name")).containsExactly("Tour", "EPC");
        assertThat(listed.findValuesAsText("URL")).containsExactly("https://example.com/tour", "");
        assertThat(simulator.calls().get(0).operation()).isEqualTo(operation);
        assertThat(simulator.state().property("X").portalMedia())
                .extracting(SimulatedMedium::size)
                .containsExactly(0L, 3L);
    }

    @Test
    void a_lead_is_kept_as_it_was_sent() throws Exception {
        Map<String, String> lead = Map.of("Surname", "Smith", "EmailAddress", "smith@example.com");

        Client.Reply reply = client.json("POST", "leads/create?leadType=General&leadSource=0004-1ead-0000-0001", lead);

        assertThat(simulator.calls().get(0).operation()).isEqualTo("createLead");
        assertThat(simulator.state().leads()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(reply.json().textValue());
            assertThat(kept.fields()).containsAllEntriesOf(lead).containsEntry("leadType", "General");
        });
    }

    @Test
    void a_lead_without_type_or_with_an_unknown_source_is_refused() throws Exception {
        Map<String, String> lead = Map.of("Surname", "Smith");

        Client.Reply untyped = client.json("POST", "leads/create?leadSource=0004-1ead-0000-0001", lead);
        Client.Reply unknown = client.json("POST", "leads/create?leadType=General&leadSource=Other", lead);

        assertThat(List.of(untyped.status(), unknown.status())).containsOnly(400);
        assertThat(simulator.state().leads()).isEmpty();
    }

    @Test
    void a_custom_field_has_the_value_it_was_given() throws Exception {
        String field = "company/objects/P-1/0004-cf00-0000-0001/";
        Client.Reply unset = client.get(field + "value");

        Client.Reply set =
                client.call("POST", field + "customfield", BodyPublishers.ofString("\"done\""), "application/json");

        assertThat(unset.text()).isEqualTo("null");
        assertThat(set.status()).isEqualTo(200);
        assertThat(simulator.calls().get(1).operation()).isEqualTo("setCustomFieldValue");
        assertThat(client.get(field + "value").text()).isEqualTo("\"done\"");
        assertThat(client.get("company/object/P-1/customfield")
                        .json()
                        .at("/CustomFields/0/Value")
                        .textValue())
                .isEqualTo("done");
    }

    @Test
    void all_twenty_six_operations_are_there() {
        assertThat(Operation.ids()).hasSize(26).doesNotHaveDuplicates();
    }
}
