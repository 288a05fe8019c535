package uk.letterbox.download;

import java.io.IOException;

/** A file was not fetched; says why and what to do, and repeats nothing of its address, which may hold a password. */
public final class NotFetched extends IOException {

    private static final long serialVersionUID = 1L;

    NotFetched(String reason) {
        super(reason);
    }
}
