package uk.letterbox.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import uk.letterbox.console.HealthCheck;
import uk.letterbox.wiring.Application;
import uk.letterbox.wiring.Office;

/** What must be well for a Letterbox to be ready. */
record Checks(String name, Supplier<Optional<String>> look) implements HealthCheck {

    static List<HealthCheck> of(Office office, Application application, DoorState doors) {
        return List.of(
                new Checks(
                        "journal",
                        () -> office.journal().answers()
                                ? Optional.empty()
                                : Optional.of("the database does not answer")),
                new Checks("routes", application::stoppedRoutes),
                new Checks("doors", doors::problem));
    }

    @Override
    public Optional<String> problem() {
        return look.get();
    }
}
