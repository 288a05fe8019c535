package uk.letterbox.layer;

import java.util.Set;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;

/** Whether a text can be the value of a field at all; nothing is read off a place where it cannot. */
final class Sound {

    static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
    static final Pattern LINK = Pattern.compile("(?i)\\b(https?://|www\\.)\\S+");

    private static final Set<String> NOTHING = Set.of(
            "",
            "n/a",
            "na",
            "none",
            "null",
            "nil",
            "undefined",
            "-",
            "--",
            "(empty)",
            "[empty]",
            "not provided",
            "not given",
            "not specified",
            "not supplied",
            "unknown",
            "tbc",
            ".",
            "(none)",
            "(not provided)",
            "not stated",
            "no answer",
            "no message",
            "(blank)",
            "blank");
    private static final Pattern BRACES = Pattern.compile(".*(\\{\\{?.*}?}|\\[%.*%]|<%.*%>|%%.*%%|\\$\\{.*}).*");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s().+/-]{5,}.*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}'\u2019\\p{M}][\\p{L}\\p{M}\\s.,'\u2019&()/-]*");
    private static final Pattern MONEY = Pattern.compile(".*[\u00a3\u20ac$]\\s?\\d.*");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LABELLED_NAME = 400;
    private static final int MOST_NAME_WORDS = 7;
    private static final int LONGEST_REFERENCE = 80;
    private static final int SHORTEST_PHONE = 7;

    private Sound() {}

    /** Whether a value says that there is none. */
    static boolean isNothing(String value) {
        String folded = Phrase.fold(value);
        return NOTHING.contains(folded)
                || folded.length() < 200 && BRACES.matcher(folded).matches();
    }

    /** Whether a text can be the value of a field. */
    static boolean is(Field field, String value, Layout layout) {
        String text = value.strip();
        if (isNothing(text)) {
            return false;
        }
        return switch (field) {
            case EMAIL -> EMAIL.matcher(text).find();
            case PHONE -> isPhone(text);
            case NAME, FIRST_NAME, LAST_NAME -> isCalled(text);
            case TITLE -> text.length() <= 20 && text.chars().noneMatch(Character::isDigit);
            case REFERENCE, AGENT_REFERENCE, PORTAL_LEAD_ID -> isReference(text);
            case POSTCODE, PROPERTY_POSTCODE ->
                text.length() <= 20 && !LINK.matcher(text).find();
            case ADDRESS, PROPERTY_ADDRESS ->
                !LINK.matcher(text).find() && !EMAIL.matcher(text).find();
            case LINK -> LINK.matcher(text).find();
            default -> true;
        };
    }

    static boolean isPhone(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.chars().filter(Character::isLetter).count();
        return digits >= SHORTEST_PHONE
                && letters <= 2 * digits
                && text.indexOf('@') < 0
                && !LINK.matcher(text).find();
    }

    /** Whether a whole line is a telephone number and nothing else. */
    static boolean isBarePhone(String text) {
        String line = text.strip();
        long digits = line.chars().filter(Character::isDigit).count();
        return PHONE.matcher(line).matches()
                && digits >= 9
                && digits <= 17
                && line.chars().noneMatch(Character::isLetter)
                && !MONEY.matcher(line).matches();
    }

    /** Behind its label a name may be written in any way, and is made clean later. */
    private static boolean isCalled(String text) {
        return text.length() <= LONGEST_LABELLED_NAME
                && EMAIL.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter)
                && !LINK.matcher(text.replaceAll("<[^>]*>?", "")).find();
    }

    /** Whether a line that no label names is somebody's name. */
    static boolean isName(String text, Layout layout) {
        String folded = Phrase.fold(text);
        return text.length() <= LONGEST_NAME
                && NAME.matcher(text).matches()
                && text.split("\\s+").length <= MOST_NAME_WORDS
                && layout.section(folded).isEmpty()
                && !layout.isEnd(folded);
    }

    private static boolean isReference(String text) {
        return text.length() <= LONGEST_REFERENCE
                && !LINK.matcher(text).find()
                && !EMAIL.matcher(text).find()
                && !MONEY.matcher(text).matches()
                && text.split("\\s+").length <= 6
                && (hasDigit(text) || text.split("\\s+").length == 1);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
