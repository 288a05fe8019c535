package uk.letterbox.letmc;

import java.util.List;
import java.util.Optional;

/**
 * Where the API key travels. The newest page of the vendor names the header {@code api_key}.
 *
 * @param header whether it is a header; else a query parameter, which ends up in the logs of others
 * @param name of the header or parameter
 */
public record KeyCarrier(boolean header, String name) {

    public static final KeyCarrier DEFAULT = new KeyCarrier(true, "api_key");

    /** Every place that the vendor names, the likelier first. */
    public static final List<KeyCarrier> ALL =
            List.of(DEFAULT, new KeyCarrier(true, "ApiKey"), new KeyCarrier(false, "api_key"));

    /** Reads {@code header:api_key}, {@code header:ApiKey} or {@code query:api_key}; empty for anything else. */
    public static Optional<KeyCarrier> of(String words) {
        return ALL.stream().filter(carrier -> carrier.words().equals(words)).findFirst();
    }

    /** As the settings word it. */
    public String words() {
        return (header ? "header:" : "query:") + name;
    }
}
