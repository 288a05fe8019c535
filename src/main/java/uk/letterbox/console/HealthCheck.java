package uk.letterbox.console;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that must be well for Letterbox to do its work.
 *
 * @param name such as {@code database}
 * @param problem asked each time; what is wrong, for people, or empty. It is shown without a login: no secrets, no names
 */
public record HealthCheck(String name, Supplier<Optional<String>> problem) {}
