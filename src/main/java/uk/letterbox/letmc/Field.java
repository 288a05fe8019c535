package uk.letterbox.letmc;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is said of a file beside its bytes, and of a lead. The names are those of the vendor's V2 photo and V1 upload, and of
 * the tenancy application of a sister API of V4.
 */
public enum Field {
    /** The caption. */
    NAME("Name"),
    FILE_NAME("FileName"),
    MIME_TYPE("MimeType"),
    /** {@code Photo} or {@code FloorPlan}. */
    PHOTO_TYPE("PhotoType"),
    /** The place in the order, from 1. */
    PHOTO_NUMBER("PhotoNumber"),
    /** The id of a portal media type. */
    TYPE("Type"),
    URL("URL"),
    /** The bytes. */
    CONTENT("Content"),
    /** The id of a lead's branch. */
    BRANCH("BranchID"),
    TITLE("Title"),
    FIRST_NAME("Forename"),
    LAST_NAME("Surname"),
    EMAIL("EmailAddress"),
    MOBILE("MobilePhone"),
    PHONE("HomePhone"),
    MESSAGE("Message"),
    /** The id of the property or instruction that a lead asks about. */
    PROPERTY("PropertyOID");

    private final String name;

    Field(String name) {
        this.name = name;
    }

    /** Every field with its usual name. */
    public static Map<Field, String> names() {
        Map<Field, String> names = new EnumMap<>(Field.class);
        for (Field field : values()) {
            names.put(field, field.name);
        }
        return names;
    }
}
