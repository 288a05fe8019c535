package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote, as text with {@code \n} as the end of a line, no longer than a CRM takes. */
public final class MessageText {

    /** Stands at the end of a message that was longer. */
    public static final String CUT = "\n[… the message goes on in the mail]";

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029\\u000B\\f]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** Of what is taken in for one letter that is put out, so that markup costs no time without end. */
    private static final int SLACK = 8;

    private MessageText() {}

    /**
     * Takes off markup, what is not drawn, and surplus space and empty lines.
     *
     * @param most letters of the result, at least as many as {@link #CUT} has
     */
    public static String of(String text, int most) {
        String whole = lines(PlainText.withoutMarkup(PlainText.characters(start(text, SLACK * most), true)));
        if (whole.length() <= most) {
            return whole;
        }
        return start(whole, most - CUT.length()).stripTrailing() + CUT;
    }

    private static String lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : LINE_END.split(text, -1)) {
            String tidy = SPACE.matcher(line).replaceAll(" ").strip();
            boolean second = lines.isEmpty() || lines.get(lines.size() - 1).isEmpty();
            if (!tidy.isEmpty() || !second) {
                lines.add(tidy);
            }
        }
        return String.join("\n", lines).stripTrailing();
    }

    /** At most so many letters, none of them cut in half. */
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, half ? most - 1 : most);
    }
}
