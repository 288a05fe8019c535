package uk.letterbox.doctor;

import java.util.Locale;

/** What came of looking at something. */
public enum Verdict {
    /** It works. */
    GOOD,
    /** Something is to be done about it. */
    FINDING,
    /** It was not proven, and could not be here. */
    OPEN;

    /** As it is written in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
