package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

class VisitedStepsTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "house", "visits");

    @Test
    void what_an_exchange_came_through_is_noted_and_the_rest_is_not() throws Exception {
        try (DefaultCamelContext context = with("visit.camel.yaml")) {
            context.start();

            context.createProducerTemplate().sendBody("direct:in", "known");

            assertThat(VisitedSteps.all())
                    .contains("visit-began", "visit-sorted", "visit-known")
                    .doesNotContain("visit-unknown");
        }
    }

    @Test
    void a_template_used_for_two_agencies_is_noted_by_the_ids_of_its_file() throws Exception {
        try (DefaultCamelContext context = with("visit-twice.camel.yaml")) {
            instantiate(context, "first");
            instantiate(context, "second");
            context.start();

            context.createProducerTemplate().sendBody("direct:in-second", "anything");

            assertThat(VisitedSteps.all()).contains("twice-began", "twice-told");
        }
    }

    @Test
    void a_step_of_an_error_channel_is_noted() throws Exception {
        try (DefaultCamelContext context = with("visit-failed.camel.yaml")) {
            context.start();

            context.createProducerTemplate().sendBody("direct:failing", "anything");

            assertThat(VisitedSteps.all()).contains("failed-began", "failed-thrown", "failure-told");
        }
    }

    private static DefaultCamelContext with(String file) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        String location = "file:" + EXAMPLES.resolve(file).toAbsolutePath();
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.resolveMandatoryResource(context, location));
        return context;
    }

    private static void instantiate(DefaultCamelContext context, String agency) {
        TemplatedRouteBuilder.builder(context, "visit-twice")
                .routeId("visit-twice-" + agency)
                .prefixId(agency + "-")
                .parameter("agency", agency)
                .add();
    }
}
