package uk.letterbox.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as they are written in settings: one whole number and one unit; {@code 1MB} is 1,000,000 bytes. */
public final class Sizes {

    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]{0,5})(B|KB|MB|GB|TB)");
    private static final Map<String, Long> UNITS =
            Map.of("B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L, "TB", 1_000_000_000_000L);

    private Sizes() {}

    /**
     * Reads {@code 800KB}, {@code 4MB} or {@code 2GB} as bytes.
     *
     * @throws IllegalArgumentException when it is anything else; the message has examples
     */
    public static long parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a size; write a whole number and its unit in"
                    + " capitals without a space: 800KB, 4MB or 2GB");
        }
        return Long.parseLong(written.group(1)) * UNITS.get(written.group(2));
    }
}
