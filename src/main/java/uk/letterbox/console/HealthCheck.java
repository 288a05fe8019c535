package uk.letterbox.console;

import java.util.Optional;

/** One thing that has to be well. */
public interface HealthCheck {

    /** What it looks at. */
    String name();

    /** What is wrong; empty when nothing is. */
    Optional<String> problem();
}
