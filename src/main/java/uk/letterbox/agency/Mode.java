package uk.letterbox.agency;

/** What is done for an agency with what arrives. */
public enum Mode {
    /** It goes to letMC. */
    DELIVER,
    /** It is taken in and nothing is sent. */
    OBSERVE
}
