package uk.letterbox.layer;

import uk.letterbox.portal.Field;

/**
 * What a layer found.
 *
 * @param value as it stands in the mail
 * @param label the label, tag or place it stood behind, as it is written
 */
public record Candidate(Field field, String value, String label) {

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Candidate[" + field + "]";
    }
}
