package uk.letterbox.door;

/** The other side cannot be reached or does not do what it is asked; it has everything still that was not done. */
public final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceFailed(String what, Exception cause) {
        super(what, cause);
    }
}
