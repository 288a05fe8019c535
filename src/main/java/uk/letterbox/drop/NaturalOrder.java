package uk.letterbox.drop;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;

import uk.letterbox.media.FileName;

/**
 * File names in the order people expect: numbers by their value, letters without case, {@code front} before
 * {@code front 2}. Names that differ only by case or Unicode form have a fixed order too, by code point.
 */
public final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        String left = Normalizer.normalize(one, Normalizer.Form.NFC);
        String right = Normalizer.normalize(other, Normalizer.Form.NFC);
        int byStem = byValue(FileName.stem(left), FileName.stem(right));
        int byName = byStem != 0 ? byStem : byValue(left, right);
        int byForm = byName != 0 ? byName : byCodePoint(left, right);
        return byForm != 0 ? byForm : byCodePoint(one, other);
    }

    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static int byValue(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = endOfToken(left, l);
            int rightEnd = endOfToken(right, r);
            int order = compareTokens(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    /** A token is a run of digits or one other character. */
    private static int endOfToken(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end > from ? end : text.offsetByCodePoints(from, 1);
    }

    private static int compareTokens(String left, String right) {
        if (digit(left.charAt(0)) && digit(right.charAt(0))) {
            String leftValue = left.replaceFirst("^0+", "");
            String rightValue = right.replaceFirst("^0+", "");
            int byLength = Integer.compare(leftValue.length(), rightValue.length());
            return byLength != 0 ? byLength : leftValue.compareTo(rightValue);
        }
        return Integer.compare(folded(left.codePointAt(0)), folded(right.codePointAt(0)));
    }

    private static int folded(int letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
