package uk.letterbox.enquiry;

/** What the agency's own mail server says of where a mail is from. */
enum Trust {
    /** The domain of the sender proves it. */
    PASS,
    /** It is not from there. */
    FAIL,
    /** There is no result that counts. */
    NONE,
    /** A result in the name of the agency's own server came with the mail. */
    FORGED
}
