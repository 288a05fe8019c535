package uk.letterbox.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text without what has no place in a field: markup, control and bidirectional characters, pictures, surplus space. */
final class PlainText {

    /** Also as they come out when a form's program has escaped them twice. */
    private static final Pattern ENTITY = Pattern.compile("&(?:amp;)*(?:(#0*39|#x0*27|apos|quot|lt|gt|nbsp|amp);)");

    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,15}(?:[\\s\\p{Z}][^<>]*)?/?>|<!--[^<>]*-->");
    /** The control characters that are white space. */
    private static final String WHITE = "\t\n\u000B\f\r\u0085";

    /** What is between these is for machines. */
    private static final Pattern PROGRAM =
            Pattern.compile("<(script|style)\\b[^<>]*>.*?(?:</\\1\\s*>|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085]+");
    /** What people leave, or programs put, where there is nothing to say. */
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "na",
            "none",
            "null",
            "nil",
            "undefined",
            "unknown",
            "not provided",
            "not given",
            "not specified",
            "not stated",
            "not supplied",
            "not available",
            "not applicable",
            "no answer",
            "blank",
            "empty",
            "tbc");

    private static final Pattern PLACEHOLDER = Pattern.compile("[{\\[%$<]+[^{}\\[\\]]*[}\\]%>]+");

    /** What is longer is no field of one line; its end is left off. */
    private static final int LONGEST_LINE = 2_000;

    private static final int MOST_PASSES = 10;

    private PlainText() {}

    /** A text of one line. */
    static String line(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_LINE));
        String clean = withoutMarkup(SPACE.matcher(characters(start, false)).replaceAll(" "));
        return SPACE.matcher(Normalizer.normalize(clean, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a value says that there is none. */
    static boolean nothing(String line) {
        return line.codePoints().noneMatch(Character::isLetterOrDigit)
                || NOTHING.contains(line.toLowerCase(Locale.ROOT))
                || PLACEHOLDER.matcher(line).matches();
    }

    /** Characters that are drawn, space and line ends. */
    static String characters(String text, boolean pictures) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> WHITE.indexOf(letter) >= 0 || written(letter, pictures))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** What is left when a tag or an entity is taken off may be another. */
    static String withoutMarkup(String text) {
        String before = "";
        String plain = PROGRAM.matcher(text).replaceAll("");
        for (int pass = 0; pass < MOST_PASSES && !before.equals(plain); pass++) {
            before = plain;
            plain = TAG.matcher(ENTITY.matcher(before).replaceAll(PlainText::meant))
                    .replaceAll("");
        }
        return plain;
    }

    private static String meant(MatchResult entity) {
        return switch (entity.group(1)) {
            case "quot" -> "\"";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> " ";
            case "amp" -> "&";
            default -> "'";
        };
    }

    private static boolean written(int letter, boolean pictures) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.OTHER_SYMBOL -> pictures;
            case Character.MODIFIER_SYMBOL -> pictures || Character.isBmpCodePoint(letter);
            case Character.ENCLOSING_MARK, Character.NON_SPACING_MARK -> pictures || !selector(letter);
            default -> true;
        };
    }

    /** What makes a picture of the letter before it. */
    private static boolean selector(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF || letter == 0x20E3;
    }
}
