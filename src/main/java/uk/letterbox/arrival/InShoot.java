package uk.letterbox.arrival;

/** Whether a thing is one of several of a property that came together. */
public enum InShoot {
    /** It stands for itself. */
    NO,
    /** More of its shoot may come. */
    MORE_MAY_COME,
    /** With what is offered in the same go its shoot is whole. */
    LAST
}
