package uk.letterbox.command;

import java.util.Map;

/**
 * What a command has to say.
 *
 * @param exitCode 0 good, 1 a finding, 2 wrong use
 * @param json the same for programs
 * @param text for people
 */
public record Answer(int exitCode, Object json, String text) {

    /** All is well. */
    static Answer good(Object json, String text) {
        return new Answer(0, json, text);
    }

    /** It cannot be understood; the text says what could be. */
    static Answer wrong(String text) {
        return new Answer(2, Map.of("error", text), text);
    }

    /** It was not done, or something was found. */
    static Answer finding(Object json, String text) {
        return new Answer(1, json, text);
    }
}
