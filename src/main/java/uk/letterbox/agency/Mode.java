package uk.letterbox.agency;

/** What is done with what arrives. */
public enum Mode {
    /** Take it in and send it. */
    DELIVER,
    /** Take it in and send nothing. */
    OBSERVE
}
