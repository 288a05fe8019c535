package uk.letterbox.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of letters as styles give them. */
final class FontSize {

    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,5}(?:\\.\\d{1,5})?|\\.\\d{1,5})\\s*(px|pt|em|rem|ex|%|)");
    private static final double USUAL = 16;

    private FontSize() {}

    /**
     * A size in pixels.
     *
     * @param value of {@code font-size}; empty for none
     * @param around the size around it, in pixels
     */
    static double of(String value, double around) {
        if (value.isEmpty() || value.equals("inherit")) {
            return around;
        }
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            return USUAL;
        }
        double number = Double.parseDouble(size.group(1));
        return switch (size.group(2)) {
            case "%" -> around * number / 100;
            case "em" -> around * number;
            case "rem" -> USUAL * number;
            case "ex" -> around * number / 2;
            case "pt" -> number * 4 / 3;
            default -> number;
        };
    }
}
