package uk.letterbox.portal;

/** Whose details a part of a mail holds. */
public enum Section {
    PERSON,
    PROPERTY,
    AGENT
}
