package uk.letterbox.events;

import java.util.Map;

/**
 * A message as a connector took it from its source, before anything in it was looked at.
 *
 * @param agency whose door it came to
 * @param key what the source knows it by: the same when it is delivered again
 * @param headers its properties, text alone
 */
public record Received(String agency, String key, Map<String, String> headers, byte[] body) {

    public Received {
        headers = Map.copyOf(headers);
    }
}
