package uk.letterbox.delivery;

import java.util.Locale;

/**
 * What must keep order: one property of one agency. letMC ids are compared without case, as its server compares them.
 *
 * @param key agency and object id, lower case, joined by a slash
 */
public record Line(String key) {

    /** The line of one object (property or instruction) of an agency. */
    public static Line of(String agency, String objectId) {
        return new Line((agency + "/" + objectId).toLowerCase(Locale.ROOT));
    }
}
