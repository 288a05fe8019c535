package uk.letterbox.portal;

import java.util.Locale;
import java.util.Set;

/** How words of mails and files are compared: without case, kinds of quotes, stars and spaces. */
public final class Phrase {

    private Phrase() {}

    /** The folded form of a text; equal for texts that a person would call the same. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char plain = plain(text.charAt(at));
            if (plain == ' ') {
                gap = folded.length() > 0;
            } else if (plain != 0) {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(plain);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The words of a text with a space between them. */
    public static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    /** A space for what divides words, nothing for what only adorns them. */
    private static char plain(char given) {
        return switch (given) {
            case '\u2019', '\u2018', '\u02bc', '`', '\u00b4' -> '\'';
            case '\u2013', '\u2014', '\u2012', '\u2212' -> '-';
            case '\u201c', '\u201d' -> '"';
            case '*', '_' -> ' ';
            default -> Character.isWhitespace(given) || Character.isSpaceChar(given) ? ' ' : given;
        };
    }
}
