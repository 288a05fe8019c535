package uk.letterbox.console;

import java.util.Map;
import java.util.Optional;

/** Runs commands by name. */
public interface CommandRunner {

    /**
     * Runs a command.
     *
     * @param arguments by name: options by their long name, parameters by their label in lower case
     * @return empty when there is no such command
     */
    Optional<CommandAnswer> run(String name, Map<String, String> arguments);

    /**
     * What a command said.
     *
     * @param exitCode 0 good, 1 a finding, 2 wrong use
     * @param json for programs
     * @param text for people
     */
    record CommandAnswer(int exitCode, Object json, String text) {}
}
