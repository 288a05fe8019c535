package uk.letterbox.delivery;

/** What a delivery may need letMC's id of, because it is named by words or by what Letterbox knows of it. */
public enum Sought {
    /** A type of portal media. */
    TYPE,
    /** A lead source. */
    SOURCE,
    /** A branch. */
    BRANCH,
    /** A custom field. */
    FIELD,
    /** A photo or floor plan. */
    MEDIUM
}
