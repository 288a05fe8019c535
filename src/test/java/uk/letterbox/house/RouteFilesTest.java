package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The routes that are shipped, held to the rules of the house. */
class RouteFilesTest {

    private static List<RouteFile> routes;

    @BeforeAll
    static void read() throws IOException {
        routes = RouteFile.in(RouteFile.PRODUCT);
    }

    @Test
    void there_are_routes_and_every_file_in_their_folder_is_loaded() {
        assertThat(routes).isNotEmpty().allSatisfy(file -> assertThat(file.name())
                .endsWith(RouteFile.ENDING));
    }

    @Test
    void every_file_follows_the_canonical_schema_where_a_placeholder_may_stand_for_a_number_or_a_boolean()
            throws IOException {
        assertThat(new CanonicalSchema().findings(routes)).isEmpty();
    }

    @Test
    void every_file_begins_with_its_contract() {
        assertThat(RouteForm.withoutContract(routes)).isEmpty();
    }

    @Test
    void every_file_is_named_for_the_first_thing_in_it() {
        assertThat(RouteForm.misnamed(routes)).isEmpty();
    }

    @Test
    void every_route_and_template_is_described() {
        assertThat(RouteForm.withoutDescription(routes)).isEmpty();
    }

    @Test
    void every_route_and_step_has_an_id_in_kebab_case_that_nothing_else_has() {
        assertThat(RouteForm.withoutId(routes)).isEmpty();
        assertThat(RouteForm.notKebab(routes)).isEmpty();
        assertThat(RouteLinks.usedTwice(routes)).isEmpty();
    }

    @Test
    void every_route_names_an_error_channel_that_exists() {
        assertThat(RouteLinks.withoutErrorChannel(routes)).isEmpty();
    }

    @Test
    void no_message_chooses_where_it_goes() {
        assertThat(RouteForm.dynamic(routes)).isEmpty();
    }

    @Test
    void no_host_port_or_secret_is_written_out() {
        assertThat(RouteForm.literals(routes)).isEmpty();
    }

    @Test
    void one_step_alone_calls_over_http() {
        assertThat(RouteLinks.otherExits(routes)).isEmpty();
    }

    @Test
    void every_key_that_is_used_is_set_or_a_parameter_of_its_template() throws IOException {
        assertThat(RouteLinks.unknownKeys(routes, Settings.shipped().keys())).isEmpty();
    }
}
