package uk.letterbox.journal;

/** Why a call is made. */
public enum Purpose {
    /** The delivery itself. */
    WRITE,
    /** Is what an unclear write should have written there? */
    READ_BACK,
    /** What is there before our batch. */
    BASELINE,
    /** The portal media types a delivery needs. */
    TYPES,
    /** Is the key welcome again after a 403? */
    PROBE
}
