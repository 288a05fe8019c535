package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That each rule over routes finds what breaks it, and leaves alone what does not. */
class RouteRulesTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "house", "routes");

    private static List<RouteFile> good;
    private static List<RouteFile> bad;

    @BeforeAll
    static void read() throws IOException {
        good = RouteFile.in(EXAMPLES.resolve("good"));
        bad = RouteFile.in(EXAMPLES.resolve("bad"));
    }

    @Test
    void a_good_file_has_no_findings() throws IOException {
        assertThat(new CanonicalSchema().findings(good)).isEmpty();
        assertThat(RouteForm.withoutContract(good)).isEmpty();
        assertThat(RouteForm.misnamed(good)).isEmpty();
        assertThat(RouteForm.withoutDescription(good)).isEmpty();
        assertThat(RouteForm.withoutId(good)).isEmpty();
        assertThat(RouteForm.notKebab(good)).isEmpty();
        assertThat(RouteForm.dynamic(good)).isEmpty();
        assertThat(RouteForm.literals(good)).isEmpty();
        assertThat(RouteLinks.usedTwice(good)).isEmpty();
        assertThat(RouteLinks.withoutErrorChannel(good)).isEmpty();
        assertThat(RouteLinks.otherExits(good)).isEmpty();
        assertThat(RouteLinks.unknownKeys(good, Set.of("delivery.attempts", "things.delay")))
                .isEmpty();
    }

    @Test
    void steps_within_branches_and_error_channels_are_seen() {
        assertThat(good.stream().flatMap(file -> file.steps().stream()).flatMap(step -> step.id().stream()))
                .containsExactlyInAnyOrder(
                        "thing-landed", "thing-sorted", "thing-accepted", "thing-ignored", "refusal-told");
    }

    @Test
    void a_short_form_is_found() throws IOException {
        assertThat(new CanonicalSchema().findings(bad))
                .singleElement()
                .asString()
                .contains("log");
    }

    @Test
    void a_missing_contract_description_or_id_is_found() {
        assertThat(RouteForm.withoutContract(bad)).singleElement().asString().startsWith("badly-named.camel.yaml");
        assertThat(RouteForm.withoutDescription(bad)).singleElement().asString().contains("Orders_Out");
        assertThat(RouteForm.withoutId(bad))
                .hasSize(2)
                .anyMatch(found -> found.contains("a from"))
                .anyMatch(found -> found.contains("a log"));
    }

    @Test
    void a_wrong_name_is_found() {
        assertThat(RouteForm.misnamed(bad)).singleElement().asString().contains("Orders_Out.camel.yaml");
        assertThat(RouteForm.notKebab(bad)).singleElement().asString().contains("Orders_Out");
    }

    @Test
    void an_id_used_twice_is_found() {
        assertThat(RouteLinks.usedTwice(bad)).singleElement().asString().contains("the id door");
    }

    @Test
    void an_error_channel_that_does_not_exist_is_found() {
        assertThat(RouteLinks.withoutErrorChannel(bad))
                .singleElement()
                .asString()
                .contains("dor,");
    }

    @Test
    void a_message_that_chooses_where_it_goes_is_found() {
        assertThat(RouteForm.dynamic(bad)).singleElement().asString().contains("anywhere");
    }

    @Test
    void a_host_and_a_secret_are_found() {
        assertThat(RouteForm.literals(bad))
                .hasSize(2)
                .anyMatch(found -> found.contains("httpUri"))
                .anyMatch(found -> found.contains("authPassword"));
    }

    @Test
    void a_call_over_http_elsewhere_is_found() {
        assertThat(RouteLinks.otherExits(bad)).singleElement().asString().contains("posted");
    }

    @Test
    void a_key_that_is_nowhere_set_is_found() {
        assertThat(RouteLinks.unknownKeys(bad, Set.of()))
                .hasSize(2)
                .anyMatch(found -> found.contains("no.such.key"))
                .anyMatch(found -> found.contains("env"));
        assertThat(RouteLinks.unknownKeys(good, Set.of("things.delay")))
                .singleElement()
                .asString()
                .contains("delivery.attempts");
    }
}
