package uk.letterbox.events;

import java.util.Map;
import java.util.Optional;

/**
 * A message as a connector took it from its source, before anything in it was looked at.
 *
 * @param agency whose door it came to
 * @param key what the source knows it by: the same when it is delivered again
 * @param headers its properties, text alone
 * @param unreadable why its connector did not read it, for its sender; the body is empty then
 */
public record Received(
        String agency, String key, Map<String, String> headers, byte[] body, Optional<String> unreadable) {

    public Received {
        headers = Map.copyOf(headers);
    }

    /** One that was read. */
    public Received(String agency, String key, Map<String, String> headers, byte[] body) {
        this(agency, key, headers, body, Optional.empty());
    }

    /** One that its connector leaves unread and that is refused for it. */
    public static Received unreadable(String agency, String key, String reason) {
        return new Received(agency, key, Map.of(), new byte[0], Optional.of(reason));
    }
}
