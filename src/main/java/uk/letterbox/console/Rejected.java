package uk.letterbox.console;

import io.javalin.http.HttpStatus;

/** A request that is turned down, with what to do instead. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    Rejected(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
