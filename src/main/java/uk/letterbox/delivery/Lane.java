package uk.letterbox.delivery;

/** What a call is for, in order of precedence: the first lane with something due is served first. */
public enum Lane {
    LEAD,
    READBACK,
    CHANGE,
    MEDIA,
    REFERENCE;

    /** Whether calls of this lane are spread evenly over the window and leave the reserve alone. */
    public boolean paced() {
        return this == MEDIA || this == REFERENCE;
    }
}
