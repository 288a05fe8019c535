package uk.letterbox.queue;

/** A broker cannot be reached or does not do what it is asked; it has everything still that was not done. */
final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    SourceFailed(String what, Exception cause) {
        super(what, cause);
    }

    /** What the client says, and what lies at the bottom of it where that says more. */
    String why() {
        Throwable bottom = getCause();
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String said = String.valueOf(getCause());
        boolean more = bottom.getMessage() != null && !said.contains(bottom.getMessage());
        return getMessage() + ": " + said + (more ? ", for " + bottom : "");
    }
}
