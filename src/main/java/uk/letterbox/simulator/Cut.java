package uk.letterbox.simulator;

import java.io.IOException;

/** The client went away before the body was whole. */
final class Cut extends IOException {

    Cut(Throwable cause) {
        super("The body ended before it was whole", cause);
    }
}
