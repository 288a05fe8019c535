package uk.letterbox.console;

import java.util.List;
import java.util.Set;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import uk.letterbox.settings.Secret;

/**
 * Lets in who knows the password, or the token of this run. Compared in constant time; after ten wrong tries in a minute
 * nobody is let in until it is over, so that guessing is hopeless.
 */
final class Guard {

    private static final int MOST_FAILURES = 10;
    private static final long WINDOW_NANOS = 60_000_000_000L;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Secret> secrets;
    private final boolean loopback;
    private int failures;
    private long since = System.nanoTime();

    /**
     * @param loopback whether the port is open to this machine alone
     */
    Guard(List<Secret> secrets, boolean loopback) {
        this.secrets = List.copyOf(secrets);
        this.loopback = loopback;
    }

    /** Turns away pages of other sites that have their name resolve to this machine (DNS rebinding). */
    void checkHost(Context context) {
        String host = context.host() == null ? "" : context.host().replaceFirst(":\\d+$", "");
        if (loopback && !LOOPBACK.contains(host)) {
            throw new Rejected(HttpStatus.FORBIDDEN, "This address answers to the names " + LOOPBACK + " alone.");
        }
    }

    void checkPassword(Context context) {
        if (tooManyFailures()) {
            throw new Rejected(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Wait a minute.");
        }
        String header = context.header("Authorization");
        Secret given = new Secret(header != null && header.startsWith("Bearer ") ? header.substring(7) : "");
        boolean known = false;
        for (Secret secret : secrets) {
            known |= !secret.isEmpty() && secret.equals(given);
        }
        if (!known) {
            failed();
            context.header("WWW-Authenticate", "Bearer");
            throw new Rejected(HttpStatus.UNAUTHORIZED, "Send the header 'Authorization: Bearer <console password>'.");
        }
    }

    /** Metrics are open on this machine, and need the password elsewhere. */
    void checkMetrics(Context context) {
        if (!loopback) {
            checkPassword(context);
        }
    }

    private synchronized boolean tooManyFailures() {
        if (System.nanoTime() - since > WINDOW_NANOS) {
            failures = 0;
            since = System.nanoTime();
        }
        return failures >= MOST_FAILURES;
    }

    private synchronized void failed() {
        failures++;
    }
}
