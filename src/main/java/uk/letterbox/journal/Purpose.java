package uk.letterbox.journal;

/** Why a call is made. */
public enum Purpose {
    /** The delivery itself. */
    WRITE,
    /** Is what an unclear write should have written there? */
    READ_BACK,
    /** What is there before our batch. */
    BASELINE,
    /** One of letMC's own lists, or the fields of an object, by which a delivery needs to find an id. */
    LOOK_UP,
    /** What a person asks for. */
    ERRAND,
    /** Is the key welcome again after a 403? */
    PROBE
}
