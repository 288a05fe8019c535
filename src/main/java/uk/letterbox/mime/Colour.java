package uk.letterbox.mime;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour as styles name it.
 *
 * @param known whether it is one that can be compared; pictures and rare names cannot
 */
record Colour(boolean known, int red, int green, int blue) {

    static final Colour UNKNOWN = new Colour(false, 0, 0, 0);
    static final Colour BLACK = new Colour(true, 0, 0, 0);
    static final Colour WHITE = new Colour(true, 255, 255, 255);

    private static final Map<String, Colour> NAMES = Map.of("white", WHITE, "black", BLACK);
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})");
    private static final Pattern SHORT_HEX = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
    private static final Pattern RGB = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,\\s*[\\d.]{1,10}\\s*)?\\)");
    private static final Pattern FIRST = Pattern.compile("^(?:rgba?\\([^)]{0,60}\\)|[^\\s(]{1,60}(?=\\s|$))");
    /** Of 255: less than an eye can tell. */
    private static final int ALIKE = 10;

    /** @param around the colour it has when it names none of its own */
    static Colour of(String value, Colour around) {
        if (value.isEmpty() || value.equals("inherit") || value.equals("transparent")) {
            return around;
        }
        if (NAMES.containsKey(value)) {
            return NAMES.get(value);
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            return new Colour(true, number(hex, 1, 16), number(hex, 2, 16), number(hex, 3, 16));
        }
        Matcher half = SHORT_HEX.matcher(value);
        if (half.matches()) {
            return new Colour(true, 17 * number(half, 1, 16), 17 * number(half, 2, 16), 17 * number(half, 3, 16));
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            return new Colour(true, number(rgb, 1, 10), number(rgb, 2, 10), number(rgb, 3, 10));
        }
        return UNKNOWN;
    }

    /** The first word of a {@code background}, which may go on with a picture and its place. */
    static Colour ofBackground(String value, Colour around) {
        if (value.contains("url(") || value.contains("gradient(")) {
            return UNKNOWN;
        }
        Matcher first = FIRST.matcher(value);
        return value.isEmpty() || value.equals("none") || !first.find() ? around : of(first.group(), around);
    }

    /** Whether text of this colour cannot be told from a background. */
    boolean like(Colour background) {
        return known
                && background.known()
                && Math.abs(red - background.red) < ALIKE
                && Math.abs(green - background.green) < ALIKE
                && Math.abs(blue - background.blue) < ALIKE;
    }

    private static int number(Matcher matcher, int group, int radix) {
        return Integer.parseInt(matcher.group(group), radix);
    }
}
