package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name's letters without the signs between and around them. */
final class NameText {

    private static final Pattern NO_LETTERS = Pattern.compile("[;\"“”„|\\\\=<>_*]+|:(?!\\s*$|//)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?|\\)");
    private static final Pattern GLUED_TITLE = Pattern.compile("(?i)\\b(mr|mrs|ms|mx|dr|prof|rev)\\.(?=\\p{L})");
    private static final Pattern AROUND = Pattern.compile("^[\\s,:./-]+|[\\s,:/-]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,/+&]+");

    private NameText() {}

    /** One line, with the signs that divide or end a name, and those that no name has as space. */
    static String line(String typed) {
        return PlainText.line(NO_LETTERS.matcher(PlainText.line(typed)).replaceAll(" "));
    }

    /** A line with a title that was in brackets in front; what else was in them is noted. */
    static String withoutBrackets(String line, List<String> notes) {
        Matcher brackets = BRACKETS.matcher(line);
        StringBuilder rest = new StringBuilder();
        StringBuilder titles = new StringBuilder();
        while (brackets.find()) {
            String inner = brackets.group(1) == null ? "" : brackets.group(1).strip();
            if (Titles.is(inner)) {
                titles.append(inner).append(' ');
            } else if (!inner.isEmpty()) {
                notes.add("Beside the name: " + inner);
            }
            brackets.appendReplacement(rest, " ");
        }
        String whole = titles + brackets.appendTail(rest).toString();
        return bare(GLUED_TITLE.matcher(whole).replaceAll("$1 "));
    }

    static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** The words that have letters, but for "and". */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .map(NameText::bare)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter) && !word.equalsIgnoreCase("and"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
