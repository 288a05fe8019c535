package uk.letterbox.drop;

import java.io.IOException;

/** The spool could not store a file, which is no fault of the file: it stays in the inbox. */
final class SpoolFailed extends IOException {

    private final IOException failure;

    SpoolFailed(IOException failure) {
        super(failure);
        this.failure = failure;
    }

    /** What the spool said. */
    IOException failure() {
        return failure;
    }
}
