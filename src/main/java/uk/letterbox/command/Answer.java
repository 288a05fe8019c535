package uk.letterbox.command;

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

    /** It was not done, or something was found. */
    static Answer finding(Object json, String text) {
        return new Answer(1, json, text);
    }
}
