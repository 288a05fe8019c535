package uk.letterbox.journal;

/** The database cannot be opened. */
public final class JournalUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalUnavailable(JournalLocation location, Exception cause) {
        super(
                "The journal at " + location.url() + " cannot be opened: " + cause.getMessage()
                        + ". Check LETTERBOX_DATABASE_URL, its user and password, and that the server is up"
                        + " (or, for SQLite, that the disk can be written).",
                cause);
    }
}
