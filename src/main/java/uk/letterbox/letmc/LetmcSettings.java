package uk.letterbox.letmc;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How letMC is called.
 *
 * @param base scheme, host and perhaps a path in front of {@code /v4}
 * @param tag whether the file name sent carries the tag of its delivery
 * @param timeout the longest a call may take from its start to the last byte of the answer
 * @param fields the name each field travels under; a field whose name is empty is left out
 * @param pageSize items a page of a listing, 1 to 1000
 */
public record LetmcSettings(
        URI base,
        Codec codec,
        boolean tag,
        KeyCarrier key,
        Duration connectTimeout,
        Duration timeout,
        Map<Field, String> fields,
        int pageSize) {

    /** The host of the vendor. */
    public static final URI LIVE = URI.create("https://live-api.letmc.com");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    public LetmcSettings {
        checkBase(base);
        Map<Field, String> named = new EnumMap<>(Field.names());
        named.putAll(fields);
        fields = Map.copyOf(named);
        if (fields.get(Field.CONTENT).isEmpty()) {
            throw new IllegalArgumentException("The field of the bytes needs a name, for example Content");
        }
        if (pageSize < 1 || pageSize > 1000) {
            throw new IllegalArgumentException("A page has 1 to 1000 items, not " + pageSize);
        }
        if (connectTimeout.toMillis() < 1 || timeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "Timeouts must be longer than nothing, not " + connectTimeout + " and " + timeout);
        }
    }

    /** The defaults, against a base URL. */
    public static LetmcSettings at(URI base) {
        return new LetmcSettings(
                base,
                Codec.JSON_BASE64,
                true,
                KeyCarrier.DEFAULT,
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                Field.names(),
                200);
    }

    /** Whether a host in a URL is this machine, without asking any name server. */
    static boolean loopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static void checkBase(URI base) {
        String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("The base URL of letMC must be like " + LIVE + ", not " + base);
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL of letMC is scheme, host and path alone, like " + LIVE);
        }
        if (scheme.equals("http") && !loopback(base.getHost())) {
            throw new IllegalArgumentException("The base URL of letMC is " + base
                    + ", which would send the API key unencrypted; write https, or a loopback host for a simulator");
        }
    }
}
