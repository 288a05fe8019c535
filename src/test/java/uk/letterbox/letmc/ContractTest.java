package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {

    private static final Path SHIPPED = Path.of("config/letmc/openapi.yaml");
    private static final String PREFIX = "/v4/propertymanagement/{shortName}";

    @TempDir
    Path folder;

    @Test
    void the_shipped_contract_is_the_26_operations_as_the_vendor_spells_them() {
        Contract contract = Contract.read(SHIPPED);

        Map<String, String> declared = new TreeMap<>();
        contract.ids().forEach(id -> {
            Operation operation = contract.operation(id);
            assertThat(operation.pathTemplate()).startsWith(PREFIX + "/");
            declared.put(id, operation.method() + " " + operation.pathTemplate().substring(PREFIX.length()));
        });

        assertThat(declared)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("listBranches", "GET /company/branches/{offset}/{count}"),
                        Map.entry("getBranch", "GET /company/branches/{branchID}"),
                        Map.entry("getCompany", "GET /company/company"),
                        Map.entry("createLead", "POST /leads/create"),
                        Map.entry("listLeadSourceTypes", "GET /leads/sourceTypes/{offset}/{count}"),
                        Map.entry("getLeadSourceType", "GET /leads/{leadSourceID}/sourceTypes"),
                        Map.entry(
                                "submitLettingsPortalMedia",
                                "POST /lettings/lettingsproperty/{lettingsPropertyID}/portalmedia"),
                        Map.entry("listLettingsPortalMediaTypes", "GET /lettings/lettingsproperty/portalmedia/types"),
                        Map.entry(
                                "listLettingsPortalMedia",
                                "GET /lettings/lettingsproperty/{propertyID}/portalmedia/{offset}/{count}"),
                        Map.entry("addLettingsPhoto", "PATCH /lettings/lettingsproperty/{lettingsPropertyID}/addphoto"),
                        Map.entry("deleteLettingsPhoto", "DELETE /lettings/lettingsproperty/{photoID}/deletephoto"),
                        Map.entry(
                                "listLettingsPhotosByType",
                                "GET /lettings/lettingsproperty/{propertyID}/photos/type/{offset}/{count}"),
                        Map.entry(
                                "addLettingsFloorPlan",
                                "PATCH /lettings/lettingsproperty/{lettingsPropertyID}/addfloorplan"),
                        Map.entry(
                                "deleteLettingsFloorPlan",
                                "DELETE /lettings/lettingsproperty/{floorPlanID}/deletefloorplan"),
                        Map.entry(
                                "submitSalesPortalMedia",
                                "POST /sales/salesinstructions/{salesInstructionID}/portalmedia"),
                        Map.entry("listSalesPortalMediaTypes", "GET /sales/salesinstructions/portalmedia/types"),
                        Map.entry(
                                "listSalesPortalMedia",
                                "GET /sales/salesinstructions/{salesInstructionID}/portalmedia/{offset}/{count}"),
                        Map.entry("addSalesPhoto", "PATCH /sales/salesInstruction/{salesInstructionID}/addphoto"),
                        Map.entry("deleteSalesPhoto", "DELETE /sales/salesinstruction/{photoID}/deletephoto"),
                        Map.entry(
                                "listSalesPhotos",
                                "GET /sales/salesinstructions/{salesInstructionID}/photos/{offset}/{count}"),
                        Map.entry(
                                "addSalesFloorPlan", "PATCH /sales/salesinstruction/{salesInstructionID}/addfloorplan"),
                        Map.entry(
                                "deleteSalesFloorPlan", "DELETE /sales/salesinstruction/{floorPlanID}/deletefloorplan"),
                        Map.entry(
                                "listSalesFloorPlans",
                                "GET /sales/salesinstructions/{salesInstructionID}/floorplans/{offset}/{count}"),
                        Map.entry("getCustomFields", "GET /company/object/{objectID}/customfield"),
                        Map.entry("getCustomFieldValue", "GET /company/objects/{objectID}/{fieldID}/value"),
                        Map.entry("setCustomFieldValue", "POST /company/objects/{objectID}/{fieldID}/customfield")));
    }

    @Test
    void an_operation_says_what_it_carries() {
        Contract contract = Contract.read(SHIPPED);

        assertThat(contract.operation("createLead").queryParameters())
                .containsExactlyInAnyOrder("leadType", "leadSource");
        assertThat(contract.operation("createLead").body()).isTrue();
        assertThat(contract.operation("createLead").writes()).isTrue();
        assertThat(contract.operation("getCompany").body()).isFalse();
        assertThat(contract.operation("getCompany").writes()).isFalse();
    }

    @Test
    void a_missing_operation_is_named_with_its_file() {
        Contract contract = Contract.read(SHIPPED);

        assertThatThrownBy(() -> contract.operation("addDragon"))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("openapi.yaml")
                .hasMessageContaining("addDragon");
    }

    @Test
    void a_parameter_that_lost_its_braces_is_found() throws IOException {
        Path broken = edited("{photoID}/deletephoto", "photoID/deletephoto");

        assertThatThrownBy(() -> Contract.read(broken))
                .isInstanceOf(ContractBroken.class)
                .hasMessageStartingWith(broken.toString())
                .hasMessageContaining("operation delete")
                .hasMessageContaining("photoID");
    }

    @Test
    void a_reference_to_nothing_is_found() throws IOException {
        Path broken = edited("parameters/branchID", "parameters/branch");

        assertThatThrownBy(() -> Contract.read(broken))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("operation getBranch")
                .hasMessageContaining("#/components/parameters/branch");
    }

    @Test
    void an_operation_declared_twice_is_found() throws IOException {
        Path broken = edited("operationId: getBranch", "operationId: listBranches");

        assertThatThrownBy(() -> Contract.read(broken))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("operation listBranches")
                .hasMessageContaining("twice");
    }

    @Test
    void a_path_outside_the_api_is_refused() throws IOException {
        Path broken = edited("/v4/propertymanagement/{shortName}/company/company", "//example.com/{shortName}");

        assertThatThrownBy(() -> Contract.read(broken))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("operation getCompany")
                .hasMessageContaining("/v4/");
    }

    @Test
    void a_file_that_is_not_yaml_is_refused_with_the_line() throws IOException {
        Path broken = edited("paths:", "paths: [");

        assertThatThrownBy(() -> Contract.read(broken))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("is not YAML")
                .hasMessageContaining("line ");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("nowhere.yaml");

        assertThatThrownBy(() -> Contract.read(missing))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("nowhere.yaml")
                .hasMessageContaining("cannot be read");
    }

    private Path edited(String from, String to) throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(shipped).contains(from);
        return Files.writeString(folder.resolve("openapi.yaml"), shipped.replace(from, to));
    }
}
