package uk.letterbox.settings;

/**
 * One thing that is wrong with the configuration, said so that it can be put right without looking anything up.
 *
 * @param where {@code file:line}, the file alone where no line is to blame, or {@code environment}
 * @param key the key, environment variable or member of the file that is wrong
 * @param what what is wrong; never holds a secret
 * @param example what would be right, ready to be copied
 */
public record Problem(String where, String key, String what, String example) {

    /** All of it in one line, whatever characters the file held. */
    public String text() {
        return (where + ": " + key + " " + what + ". Right: " + example).replaceAll("\\p{Cntrl}", "?");
    }
}
