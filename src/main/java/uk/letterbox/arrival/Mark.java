package uk.letterbox.arrival;

import java.time.Duration;

/**
 * What a thing or a person is known by when it comes again: a keyed hash, which tells nothing to who has no key.
 *
 * @param hash lower-case hex
 * @param within how long after it the same makes a duplicate; zero for what makes none
 */
public record Mark(Kind kind, String hash, Duration within) {

    /** So long that no mark is there any more. */
    public static final Duration ALWAYS = Duration.ofDays(3650);

    /** What it is made of. */
    public enum Kind {
        /** The id that its sender gave a mail. */
        MESSAGE,
        /** The id that a portal gave an enquiry. */
        PORTAL,
        /** Somebody's contact, and what was asked of what in which words. */
        ENQUIRY,
        /** An email address or a telephone number. */
        PERSON
    }

    /** Whether the same within its time is a duplicate. */
    public boolean makesDuplicates() {
        return !within.isZero();
    }
}
