package uk.letterbox.pull;

import java.io.IOException;

/** The server understood and does not do it. */
final class NotPermitted extends IOException {

    private static final long serialVersionUID = 1L;

    NotPermitted(String why, Throwable cause) {
        super(why, cause);
    }
}
