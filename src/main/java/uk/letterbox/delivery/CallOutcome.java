package uk.letterbox.delivery;

import java.util.Locale;

/** How one HTTP request to letMC ended. */
public enum CallOutcome {
    DONE,
    /** letMC provably did not carry it out. */
    NOT_APPLIED,
    /** letMC may or may not have carried it out. */
    AMBIGUOUS,
    /** letMC turned it down for good. */
    REFUSED,
    /** The key was turned away (401, 403). */
    KEY_STOPPED;

    /** The word used in JSON, metrics and the journal: {@code done}, {@code not_applied}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
