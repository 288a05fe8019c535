package uk.letterbox.door;

/** The other side cannot be reached or does not do what it is asked; it has everything still that was not done. */
public final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceFailed(String what, Exception cause) {
        super(what, cause);
    }

    /** What the client says, and what lies at the bottom of it where that says more. */
    public String why() {
        Throwable bottom = getCause();
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String said = String.valueOf(getCause());
        boolean more = bottom.getMessage() != null && !said.contains(bottom.getMessage());
        return getMessage() + ": " + said + (more ? ", for " + bottom : "");
    }
}
