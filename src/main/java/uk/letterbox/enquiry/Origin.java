package uk.letterbox.enquiry;

/** What an agency has with whoever sent a letter. */
enum Origin {
    /** An address that a portal sends from. */
    PORTAL,
    /** A form of the agency's website. */
    FORM,
    /** The agency itself. */
    OWN,
    /** Somebody, to a mailbox that the agency has said is for enquiries. */
    MAILBOX,
    /** Somebody. */
    UNKNOWN
}
