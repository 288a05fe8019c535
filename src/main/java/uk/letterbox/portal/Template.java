package uk.letterbox.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with blanks, as a person writes it into a portal's file: {@code Tenant enquiry from {name} via Zoopla}. A
 * {@code *} is any text, {@code {field}} text that is a field; all else is compared without case. It fits a whole line.
 */
public final class Template {

    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)}|\\*");

    /** More of them could cost time on a line made for it. */
    static final int MOST_BLANKS = 4;

    private static final String APOSTROPHES = "'\u2019\u2018";
    private static final String DASHES = "-\u2013\u2014";

    /** Longer lines are no subject and no sentence. */
    private static final int LONGEST = 300;

    private final String text;
    private final Pattern pattern;
    private final List<Field> fields = new ArrayList<>();

    /** @param text whose blanks are known; see {@link #unknown} */
    public Template(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        Matcher blank = BLANK.matcher(text);
        int end = 0;
        while (blank.find()) {
            regex.append(literal(text.substring(end, blank.start())));
            regex.append(blank.group().equals("*") ? star(text, blank) : "(.+?)");
            if (blank.group(1) != null) {
                fields.add(Field.of(blank.group(1)).orElse(Field.NOISE));
            }
            end = blank.end();
        }
        regex.append(literal(text.substring(end)));
        this.pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** How many blanks a text has. */
    static long blanks(String text) {
        return BLANK.matcher(text).results().count();
    }

    /** The first blank of a text that is no field. */
    public static Optional<String> unknown(String text) {
        Matcher blank = BLANK.matcher(text);
        while (blank.find()) {
            if (blank.group(1) != null && Field.of(blank.group(1)).isEmpty()) {
                return Optional.of(blank.group(1));
            }
        }
        return Optional.empty();
    }

    /** What stands in its blanks, when the line is one of its kind. */
    public Optional<Map<Field, String>> read(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (int group = 1; group <= matcher.groupCount(); group++) {
            found.put(fields.get(group - 1), matcher.group(group).strip());
        }
        return Optional.of(found);
    }

    /** The template as it was written. */
    public String text() {
        return text;
    }

    /** Beside a blank any text is none, or begins or ends with a sign: so that it takes nothing of what fills the blank. */
    private static String star(String text, Matcher star) {
        if (text.startsWith("{", star.end())) {
            return "(?:.*[,.!:;\"(]\\s*)?";
        }
        return star.start() > 0 && text.charAt(star.start() - 1) == '}'
                ? "(?:\\s*[^\\p{L}\\p{N}\\s'\u2019&-].*)?"
                : ".*";
    }

    /** Any run of spaces fits any other, and so do the kinds of apostrophes and dashes. */
    private static String literal(String text) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char given = text.charAt(at);
            if (Character.isWhitespace(given)) {
                regex.append(regex.toString().endsWith("\\s+") ? "" : "\\s+");
            } else if (APOSTROPHES.indexOf(given) >= 0) {
                regex.append('[').append(APOSTROPHES).append(']');
            } else if (DASHES.indexOf(given) >= 0) {
                regex.append('[').append(DASHES).append(']');
            } else {
                regex.append(Pattern.quote(String.valueOf(given)));
            }
        }
        return regex.toString();
    }
}
