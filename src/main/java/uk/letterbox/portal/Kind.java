package uk.letterbox.portal;

/** What a file of {@code config/leads} describes. */
public enum Kind {
    /** Sends enquiries about adverts, from addresses of its own. */
    PORTAL,
    /** Sends what a visitor of a website has filled in; its labels may stand in any mail. */
    FORM,
    /** A form of lead that anybody may send. */
    STANDARD
}
