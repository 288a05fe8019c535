package uk.letterbox.swagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.letterbox.letmc.Contract;
import uk.letterbox.letmc.KeyCarrier;
import uk.letterbox.letmc.Operation;

/** A small contract of four operations, and documents of a vendor that differ from it in one thing each. */
class ComparisonTest {

    private static final String CONTRACT = """
            paths:
              /v4/pm/{shortName}/leads/create:
                post:
                  operationId: createLead
                  parameters: [ { name: shortName, in: path }, { name: leadType, in: query } ]
                  requestBody:
                    content:
                      application/json:
                        schema: { properties: { Surname: { type: string }, Message: { type: string } } }
              /v4/pm/{shortName}/sales/salesInstruction/{id}/addphoto:
                patch:
                  operationId: addSalesPhoto
                  parameters: [ { name: shortName, in: path }, { name: id, in: path } ]
                  requestBody:
                    content:
                      application/json:
                        schema: { properties: { Name: { type: string }, Content: { type: string, format: byte } } }
              /v4/pm/{shortName}/sales/salesinstructions/{id}/photos/{offset}/{count}:
                get:
                  operationId: listSalesPhotos
                  parameters: [ { name: shortName, in: path }, { name: id, in: path }, { name: offset, in: path },
                                { name: count, in: path } ]
              /v4/pm/{shortName}/objects/{id}/field:
                post:
                  operationId: setField
                  parameters: [ { name: shortName, in: path }, { name: id, in: path } ]
                  requestBody: { content: { application/json: { schema: {} } } }
            """;

    /** The same in the words of Swagger 2.0, with other names of operations and of what stands in paths. */
    private static final String SAME = """
            {"swagger": "2.0", "basePath": "/v4/pm", "info": {"title": "V4.PropertyManagement"},
             "consumes": ["application/json", "application/xml"],
             "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "api_key"}},
             "definitions": {
               "Base": {"type": "object", "required": ["surname"], "properties": {"surname": {"type": "string"}}},
               "Lead": {"allOf": [{"$ref": "#/definitions/Base"}], "properties": {"Message": {"type": "string"}}},
               "Photo": {"type": "object", "properties": {"Name": {"type": "string"}, "Content": {"type": "string"}}}},
             "paths": {
               "/{shortname}/leads/create": {"post": {"operationId": "Leads_Create", "parameters": [
                 {"name": "leadType", "in": "query", "required": true},
                 {"name": "api_key", "in": "query", "required": true},
                 {"name": "model", "in": "body", "schema": {"$ref": "#/definitions/Lead"}}]}},
               "/{shortname}/sales/salesInstruction/{oid}/addphoto": {"patch": {"parameters": [
                 {"name": "model", "in": "body", "schema": {"$ref": "#/definitions/Photo"}}]}},
               "/{shortname}/sales/salesinstructions/{oid}/photos/{offset}/{count}": {"get": {}},
               "/{shortname}/objects/{oid}/field": {"post": {"parameters": [
                 {"name": "value", "in": "body", "schema": {"type": "string"}}]}}}}
            """;

    @TempDir
    Path folder;

    private Collection<Operation> contract;

    @BeforeEach
    void read() throws Exception {
        contract = Contract.read(Files.writeString(folder.resolve("openapi.yaml"), CONTRACT))
                .operations();
    }

    @Test
    void what_is_the_same_in_other_words_has_no_differences() throws Exception {
        assertThat(compared(SAME)).isEmpty();
    }

    @Test
    void the_contract_does_not_differ_from_itself() throws Exception {
        Path shipped = Path.of("config/letmc/openapi.yaml");

        assertThat(Comparison.of(
                        Contract.read(shipped).operations(),
                        KeyCarrier.DEFAULT,
                        VendorDocument.read(Files.readString(shipped))))
                .isEmpty();
    }

    @Test
    void an_operation_that_is_missing_is_told() throws Exception {
        String without = SAME.replace("/{shortname}/objects/{oid}/field", "/{shortname}/something/else/altogether");

        assertThat(compared(without))
                .extracting(Difference::operation, Difference::matters)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("setField", true),
                        org.assertj.core.groups.Tuple.tuple("", false));
        assertThat(compared(without).get(0).text()).contains("has no POST /v4/pm/{shortName}/objects/{id}/field");
        assertThat(compared(without).get(1).text()).contains("1 more operations", "something/else/altogether");
    }

    @Test
    void another_method_is_told() throws Exception {
        assertThat(only(SAME.replace("addphoto\": {\"patch\"", "addphoto\": {\"put\"")))
                .isEqualTo(
                        new Difference(
                                "addSalesPhoto",
                                true,
                                "the vendor says PUT and config/letmc/openapi.yaml says PATCH. Change the method there, and restart"));
    }

    @Test
    void another_spelling_of_a_path_is_told_and_other_capitals_are_a_note() throws Exception {
        Difference plural = only(SAME.replace("salesInstruction/{oid}/add", "salesinstructions/{oid}/add"));
        assertThat(plural.operation()).isEqualTo("addSalesPhoto");
        assertThat(plural.matters()).isTrue();
        assertThat(plural.text())
                .contains("spells its path /v4/pm/{shortname}/sales/salesinstructions/{oid}/addphoto")
                .contains("Change the path there");

        Difference capitals = only(SAME.replace("salesInstruction/{oid}/add", "SalesInstruction/{oid}/add"));
        assertThat(capitals.matters()).isFalse();
        assertThat(capitals.text()).contains("in capital letters alone");
    }

    @Test
    void paging_in_the_query_is_another_path_and_other_parameters() throws Exception {
        List<Difference> differences = compared(
                SAME.replace(
                        "photos/{offset}/{count}\": {\"get\": {}}",
                        "photos\": {\"get\": {\"parameters\": [{\"name\": \"offset\", \"in\": \"query\", \"required\": true}]}}"));

        assertThat(differences).extracting(Difference::operation).containsOnly("listSalesPhotos");
        assertThat(differences.get(0).text()).contains("spells its path");
        assertThat(differences.get(1).text()).contains("requires the query parameter offset");
    }

    @Test
    void other_parameters_are_told_and_those_that_may_be_left_out_are_a_note() throws Exception {
        List<Difference> differences = compared(
                SAME.replace(
                        "{\"name\": \"leadType\", \"in\": \"query\", \"required\": true}",
                        "{\"name\": \"type\", \"in\": \"query\", \"required\": true}, {\"name\": \"staffID\", \"in\": \"query\"}"));

        assertThat(differences).extracting(Difference::matters).containsExactly(true, true, false);
        assertThat(differences.get(0).text()).contains("Letterbox sends leadType in the query");
        assertThat(differences.get(1).text()).contains("requires the query parameter type");
        assertThat(differences.get(2).text()).contains("also takes the query parameter staffID");
    }

    @Test
    void other_fields_of_a_body_are_told() throws Exception {
        List<Difference> differences = compared(SAME.replace(
                "\"Name\": {\"type\": \"string\"}, \"Content\"", "\"Caption\": {\"type\": \"string\"}, \"content\""));

        assertThat(differences).extracting(Difference::matters).containsExactly(true, false);
        assertThat(differences.get(0).text()).contains("sends Name in its body").contains("it has Caption, content");
        assertThat(differences.get(1).text()).contains("may also have Caption");
        assertThat(only(SAME.replace("\"required\": [\"surname\"]", "\"required\": [\"surname\", \"Consent\"]")
                                .replace("{\"surname\": {", "{\"Consent\": {}, \"surname\": {"))
                        .text())
                .contains("requires Consent in its body");
    }

    @Test
    void a_form_of_several_parts_names_the_codec_to_set() throws Exception {
        Difference form = only(SAME.replace("\"addphoto\": ", "")
                .replace(
                        "{\"name\": \"model\", \"in\": \"body\", \"schema\": {\"$ref\": \"#/definitions/Photo\"}}",
                        "{\"name\": \"Name\", \"in\": \"formData\"}, {\"name\": \"Content\", \"in\": \"formData\"}]"
                                + ", \"consumes\": [\"multipart/form-data\""));

        assertThat(form.operation()).isEqualTo("addSalesPhoto");
        assertThat(form.text()).contains("multipart/form-data").contains("Set LETMC_CODEC=multipart");
    }

    @Test
    void a_value_that_is_to_be_an_object_is_told() throws Exception {
        assertThat(only(SAME.replace(
                                "{\"type\": \"string\"}}]}}}}",
                                "{\"type\": \"object\", \"properties\": {\"Value\": {}}}}]}}}}"))
                        .text())
                .contains("wants an object with Value as its body, and Letterbox sends the bare value");
    }

    @Test
    void another_place_of_the_key_is_a_note() throws Exception {
        Difference key = only(SAME.replace("\"name\": \"api_key\"},", "\"name\": \"ApiKey\"},")
                .replace("\"in\": \"header\", \"name\": \"api_key\"", "\"in\": \"header\", \"name\": \"ApiKey\""));

        assertThat(key.matters()).isFalse();
        assertThat(key.text()).contains("travels as header:ApiKey, and LETMC_AUTH is header:api_key");
    }

    @Test
    void openapi_3_in_yaml_is_understood_with_references_that_go_round_in_a_circle() throws Exception {
        String yaml = """
                openapi: 3.1.0
                servers: [ { url: "https://live-api.letmc.com/v4/pm/{shortName}" } ]
                paths:
                  /leads/create:
                    parameters: [ { $ref: "#/components/parameters/type" } ]
                    post: { requestBody: { $ref: "#/components/requestBodies/lead" } }
                  /sales/salesInstruction/{x}/addphoto:
                    patch: { requestBody: { content: { multipart/form-data: { schema: {
                      properties: { name: {}, content: { type: string, format: binary } } } } } } }
                  /sales/salesinstructions/{x}/photos/{offset}/{count}: { get: {} }
                  /objects/{x}/field: { post: { requestBody: { content: { application/json: {} } } } }
                components:
                  parameters: { type: { name: leadType, in: query, required: true } }
                  requestBodies: { lead: { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }
                  schemas:
                    A: { allOf: [ { $ref: "#/components/schemas/B" } ], properties: { Surname: {} } }
                    B: { allOf: [ { $ref: "#/components/schemas/A" } ], properties: { Message: {} } }
                """;

        assertThat(only(yaml).text()).contains("Set LETMC_CODEC=multipart");
    }

    @Test
    void a_document_of_another_api_is_told_once() throws Exception {
        assertThat(
                        only("{\"openapi\": \"3.0.1\", \"info\": {\"title\": \"V4.Maintenance\"}, \"paths\": {\"/jobs\": {\"get\": {}}}}")
                                .text())
                .contains("None of the 4 operations", "(V4.Maintenance)", "V4.PropertyManagement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Swagger UI</body></html>",
                "{\"swagger\": \"1.2\"}",
                "{\"swagger\": \"2.0\"",
                "a: [b",
                "[]",
                "a: &a [x, *a]\nopenapi: 4.0.0"
            })
    void what_is_no_such_document_is_refused_in_words(String text) {
        assertThatThrownBy(() -> VendorDocument.read(text))
                .isInstanceOf(NoDocument.class)
                .hasMessageMatching("It (says neither|is neither).*");
    }

    private List<Difference> compared(String document) throws NoDocument {
        return Comparison.of(contract, KeyCarrier.DEFAULT, VendorDocument.read(document));
    }

    private Difference only(String document) throws NoDocument {
        assertThat(compared(document)).hasSize(1);
        return compared(document).get(0);
    }
}
