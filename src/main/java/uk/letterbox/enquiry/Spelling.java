package uk.letterbox.enquiry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two texts are one that a machine spelt worse: without accents, with question marks, or cut. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char LOST = '\uFFFD';

    private Spelling() {}

    /** Whether two texts differ but in case and accents. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether the other is the same text with the accents that this one has lost. */
    static boolean fuller(String poor, String other) {
        if (poor.equals(other) || !isAscii(poor) && poor.indexOf(LOST) < 0) {
            return false;
        }
        if (same(poor, other)) {
            return !isAscii(other) && poor.length() <= other.length() + 1;
        }
        return fits(poor, other);
    }

    /** Whether every letter is the same but for those that stand where a question mark is. */
    private static boolean fits(String poor, String other) {
        boolean lost = poor.indexOf('?') >= 0 || poor.indexOf(LOST) >= 0;
        if (!lost || poor.length() != other.length()) {
            return false;
        }
        for (int at = 0; at < poor.length(); at++) {
            char one = poor.charAt(at);
            boolean gone = one == '?' || one == LOST;
            if (one != other.charAt(at) && !(gone && other.charAt(at) > 127)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
