package uk.letterbox.layer;

import java.util.Locale;

/** What labels and the values behind them look like, whatever they mean. */
final class LabelText {

    static final int LONGEST = 70;

    private LabelText() {}

    /** Whether a text can be a label at all. */
    static boolean isLabelLike(String text, int mostWords) {
        String label = text.strip();
        return !label.isEmpty()
                && label.length() <= LONGEST
                && label.chars().anyMatch(Character::isLetter)
                && label.split("\\s+").length <= mostWords
                && label.indexOf('@') < 0
                && label.indexOf(';') < 0
                && !label.toLowerCase(Locale.ROOT).startsWith("http");
    }

    /** Where a line has its first colon, plain or full-width; negative for none. */
    static int firstColon(String line) {
        int plain = line.indexOf(':');
        int wide = line.indexOf('\uff1a');
        return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
    }

    /** A label without its stars and colons. */
    static String tidy(String label) {
        return LabelMeaning.ADORNMENT
                .matcher(label.replace('\t', ' '))
                .replaceAll("")
                .replaceAll("\\s+", " ");
    }

    /** A value without what divides it from its label, or ends its line. */
    static String value(String text) {
        String value = Edges.strip(text, " \t*_:", " \t|*_;");
        return value.startsWith("- ") ? value.substring(2).strip() : value;
    }
}
