package uk.letterbox.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are written in settings: one whole number and one unit. */
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]{0,8})(ms|s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private Durations() {}

    /**
     * Reads {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h} or {@code 30d}.
     *
     * @throws IllegalArgumentException when it is anything else; the message has examples
     */
    public static Duration parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a duration; write a whole number and its unit"
                    + " without a space: 500ms, 5s, 2m, 1h or 30d");
        }
        return Duration.of(Long.parseLong(written.group(1)), UNITS.get(written.group(2)));
    }
}
