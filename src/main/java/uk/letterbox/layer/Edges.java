package uk.letterbox.layer;

/** Takes off the ends of a text what does not belong to it, in one pass however long it is. */
final class Edges {

    private Edges() {}

    static String strip(String text, String atStart, String atEnd) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start), atStart)) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1), atEnd)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean is(char letter, String kind) {
        return kind.indexOf(letter) >= 0 || Character.isWhitespace(letter);
    }
}
