package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs after all other tests, in an execution of its own: what they together did not reach is not tested. */
@Tag("visits")
class EveryStepVisitedTest {

    @Test
    void every_step_of_every_route_was_visited_by_some_test() throws IOException {
        Set<String> visited = VisitedSteps.all();

        assertThat(RouteFile.in(RouteFile.PRODUCT))
                .flatMap(file -> file.steps().stream()
                        .flatMap(step -> step.id().stream())
                        .filter(id -> !visited.contains(id))
                        .map(id -> file.name() + ": " + id)
                        .toList())
                .as("steps that no test visited; each wants a test that starts the file and reaches it")
                .isEmpty();
    }
}
