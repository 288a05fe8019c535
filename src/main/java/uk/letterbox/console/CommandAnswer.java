package uk.letterbox.console;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a command came to.
 *
 * @param exitCode 0 good, 1 a finding, 2 wrong use
 * @param json what it prints with {@code --json}
 * @param text what it prints for people
 */
public record CommandAnswer(int exitCode, JsonNode json, String text) {}
