package uk.letterbox.swagger;

import java.util.Map;
import java.util.Optional;

/**
 * An operation as the vendor describes it.
 *
 * @param method in capitals
 * @param query its parameters in the query, and whether each is required
 */
record Described(String method, PathShape path, Map<String, Boolean> query, Optional<BodyShape> body) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
