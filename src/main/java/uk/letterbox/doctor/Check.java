package uk.letterbox.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject what, in a few words: a setting by its name, an operation by its id
 * @param text what was seen and what to do, for people
 */
public record Check(String subject, Verdict verdict, String text) {

    static Check good(String subject, String text) {
        return new Check(subject, Verdict.GOOD, text);
    }

    static Check finding(String subject, String text) {
        return new Check(subject, Verdict.FINDING, text);
    }

    static Check open(String subject, String text) {
        return new Check(subject, Verdict.OPEN, text);
    }
}
