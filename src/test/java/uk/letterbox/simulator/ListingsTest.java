package uk.letterbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class ListingsTest {

    private static final SimulatorOptions UNLIMITED =
            SimulatorOptions.standard().withLimit(0, Duration.ofMinutes(1));

    private final Simulator simulator = Simulator.start(UNLIMITED);
    private final Client client = new Client(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 2, a;b", "2, 2, c", "1, 9, b;c", "3, 2, ''", "9, 2, ''"})
    void a_page_has_its_part_and_the_count_of_all(int offset, int count, String names) throws Exception {
        for (String name : List.of("a", "b", "c")) {
            client.photo("X", name);
        }

        JsonNode page = client.get("lettings/lettingsproperty/X/photos/type/" + offset + "/" + count)
                .json();

        assertThat(page.at("/Count").intValue()).isEqualTo(3);
        assertThat(String.join(";", page.findValuesAsText("FileName"))).isEqualTo(names);
    }

    @Test
    void a_page_is_never_longer_than_a_thousand() throws Exception {
        for (int i = 0; i < 1001; i++) {
            client.photo("X", i + ".jpg");
        }

        JsonNode page =
                client.get("lettings/lettingsproperty/X/photos/type/0/5000").json();

        assertThat(page.at("/Count").intValue()).isEqualTo(1001);
        assertThat(page.at("/Data")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1/10", "0/0", "a/10", "0/99999999999"})
    void a_page_that_makes_no_sense_is_400(String page) throws Exception {
        assertThat(client.get("company/branches/" + page).status()).isEqualTo(400);
    }

    @Test
    void the_case_of_a_path_does_not_matter_and_the_number_of_a_noun_does() throws Exception {
        assertThat(client.get("COMPANY/Company").status()).isEqualTo(200);
        assertThat(client.get("sales/salesinstruction/S-1/photos/0/10").status())
                .isEqualTo(404);
        assertThat(client.delete("company/company").status()).isEqualTo(405);
    }

    @Test
    void an_id_is_what_it_says_once_decoded() throws Exception {
        client.photo("A%2F1%20%C3%A9+", "a.jpg");

        assertThat(simulator.state().property("A/1 é+").photos()).hasSize(1);
    }

    @Test
    void an_unknown_id_is_404_and_that_of_another_client_403() throws Exception {
        assertThat(client.photo("ffff-0000-0000-0001", "a.jpg").status()).isEqualTo(404);
        assertThat(client.photo("eeee-0000-0000-0001", "a.jpg").status()).isEqualTo(403);
        assertThat(client.get("company/branches/ffff-1").status()).isEqualTo(404);
        assertThat(client.get("company/object/EEEE-1/customfield").status()).isEqualTo(403);
        assertThat(simulator.state().properties()).isEmpty();
    }

    @Test
    void listings_can_be_made_to_lose_file_names() throws Exception {
        try (Simulator forgetful = Simulator.start(UNLIMITED.withKeepsFileNames(false))) {
            Client other = new Client(forgetful);
            other.photo("X", "01-front~7k2m9q.jpg");

            JsonNode page =
                    other.get("lettings/lettingsproperty/X/photos/type/0/10").json();

            assertThat(page.at("/Data/0/FileName").textValue()).isNotEmpty().doesNotContain("01-front");
            assertThat(forgetful.state().property("X").photos().get(0).fileName())
                    .isEqualTo("01-front~7k2m9q.jpg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OID, 200, '^\"0004-.*\"$'",
        "TRUE, 200, ^true$",
        "EMPTY, 204, ^$",
        "OBJECT, 200, '^\\{\"OID\":\"0004.*'"
    })
    void a_write_answers_in_the_form_asked_for(SimulatorOptions.AnswerForm form, int status, String text)
            throws Exception {
        try (Simulator answering = Simulator.start(UNLIMITED.withAnswer(form))) {
            Client.Reply reply = new Client(answering).photo("X", "a.jpg");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.text()).matches(text);
        }
    }
}
