package uk.letterbox.pull;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param login to connect and to log in, each
 * @param step for the answer to one request; a download is many of them
 * @param settle between two listings that must agree
 */
public record Times(Duration login, Duration step, Duration settle) {

    private static final Duration LOGIN = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMinutes(1);

    /** The usual ones, with this much between two listings. */
    public static Times settling(Duration settle) {
        return new Times(LOGIN, STEP, settle);
    }
}
