package uk.letterbox.queue;

/** A broker cannot be reached or does not do what it is asked; it has everything still that was not done. */
final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    SourceFailed(String what, Exception cause) {
        super(what, cause);
    }
}
