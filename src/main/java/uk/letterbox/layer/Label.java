package uk.letterbox.layer;

import java.util.Optional;

import uk.letterbox.portal.Field;

/**
 * A label at the start of a line.
 *
 * @param text as it is written
 * @param field what it means; empty for one that nobody knows
 * @param value what stands behind it in the same line; empty for nothing
 * @param form how it is told from other text
 */
record Label(String text, Optional<Field> field, String value, Form form) {

    /** How sure it is that a text is a label. */
    enum Form {
        /** The first cell of a row. */
        CELL,
        /** A colon, or another sign, stands behind it. */
        SIGN,
        /** It is in capitals, its value is not. */
        CAPITALS,
        /** It is a line by itself, its value below. */
        ALONE,
        /** The same, of a text that no file knows and only its words tell. */
        GUESS
    }

    /** Whether it has its line for itself. */
    boolean isAlone() {
        return form == Form.ALONE || form == Form.GUESS;
    }

    boolean known() {
        return field.isPresent();
    }
}
