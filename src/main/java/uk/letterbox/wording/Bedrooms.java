package uk.letterbox.wording;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bedrooms a text asks for or offers; a studio has none. */
public final class Bedrooms {

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", WORDS) + ")";
    private static final Pattern WITH_WORD = Pattern.compile(
            "(?<![\\p{L}\\d.£])(?:" + NUMBER + " ?\\+?(?: ?(?:-|–|to|or) ?(?:\\d{1,2}|" + String.join("|", WORDS)
                    + "))?" + "[ -]?(?:double |large |single )?bed(?:s|room|rooms|roomed)?|(studio))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile(NUMBER + " ?\\+?", Pattern.CASE_INSENSITIVE);

    private Bedrooms() {}

    /** Finds the first in a text, of a range the least; a number alone must be all of it. */
    public static OptionalInt in(String text) {
        String line = PlainText.line(text);
        Matcher alone = ALONE.matcher(line);
        if (alone.matches()) {
            return OptionalInt.of(number(alone.group(1)));
        }
        Matcher found = WITH_WORD.matcher(line);
        if (!found.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(found.group(2) == null ? number(found.group(1)) : 0);
    }

    private static int number(String written) {
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return word >= 0 ? word : Integer.parseInt(written);
    }
}
