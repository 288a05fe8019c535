package uk.letterbox.console;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MisdirectedRequestResponse;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import uk.letterbox.login.FailedLogins;

/**
 * Decides who may come in, before anything else looks at a request. What is not named as open needs a key, so that a path
 * that nobody thought of is closed.
 */
final class Gate {

    private static final Set<String> OPEN =
            Set.of("/", "/observe/health", "/observe/health/live", "/observe/health/ready");
    private static final String METRICS = "/observe/metrics";
    /** A page elsewhere can point its own name at this machine (DNS rebinding); the name then betrays it. */
    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final String BEARER = "Bearer ";

    private final ConsoleKeys keys;
    private final FailedLogins failures;
    private final boolean loopback;

    /**
     * @param loopback whether only this machine can reach the port
     */
    Gate(ConsoleKeys keys, FailedLogins failures, boolean loopback) {
        this.keys = keys;
        this.failures = failures;
        this.loopback = loopback;
    }

    void pass(Context request) {
        protect(request);
        if (loopback && !calledByLoopbackName(request)) {
            throw new MisdirectedRequestResponse("Ask for localhost or 127.0.0.1; this port is for this machine only");
        }
        if (!open(request.path())) {
            letIn(request);
        }
        if (request.method().name().equals("POST") && !isJson(request)) {
            throw new UnsupportedMediaTypeResponse("Send Content-Type: application/json");
        }
    }

    private static void protect(Context request) {
        request.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-store");
    }

    private static boolean calledByLoopbackName(Context request) {
        return Optional.ofNullable(request.header("Host"))
                .filter(host -> LOOPBACK_NAME.matcher(host).matches())
                .isPresent();
    }

    private boolean open(String path) {
        return OPEN.contains(path) || loopback && path.equals(METRICS);
    }

    private void letIn(Context request) {
        String given = bearer(request).orElseThrow(() -> unauthorized(request));
        if (keys.isRunToken(given)) {
            return;
        }
        if (failures.tooMany(request.ip())) {
            request.header("Retry-After", Long.toString(FailedLogins.WINDOW.toSeconds()));
            throw new TooManyRequestsResponse("Too many wrong passwords; wait a minute");
        }
        if (!keys.isPassword(given)) {
            failures.failed(request.ip());
            throw unauthorized(request);
        }
    }

    private static Optional<String> bearer(Context request) {
        return Optional.ofNullable(request.header("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    private static HttpResponseException unauthorized(Context request) {
        request.header("WWW-Authenticate", "Bearer realm=\"letterbox\"");
        return new UnauthorizedResponse("Send Authorization: Bearer and the console's password");
    }

    private static boolean isJson(Context request) {
        return Optional.ofNullable(request.contentType())
                .map(type -> type.split(";", 2)[0].strip())
                .filter("application/json"::equalsIgnoreCase)
                .isPresent();
    }
}
