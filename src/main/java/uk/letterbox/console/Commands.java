package uk.letterbox.console;

import java.util.Map;
import java.util.Optional;

/** The commands that a running Letterbox carries out for others. */
public interface Commands {

    /**
     * Runs one.
     *
     * @return empty when there is none of this name
     */
    Optional<CommandAnswer> run(String name, Map<String, String> arguments);
}
