package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Capitals of names whose writer used all of them or none; mixed case is meant and stays. */
final class LetterCase {

    /** After these a capital follows. */
    private static final String JOINTS = "-‐‑'’ʼ`´.";
    /** Two capitals among other words are initials. */
    private static final int INITIALS = 2;

    private LetterCase() {}

    /**
     * Words with their capitals.
     *
     * @param surname index of the word that the surname begins with; its particles are small but for the last word
     * @param someMixed whether the writer made a difference between small and large letters
     */
    static List<String> of(List<String> words, int surname, boolean someMixed) {
        List<String> cased = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean initials = someMixed && upper(word) && word.codePointCount(0, word.length()) <= INITIALS;
            if (mixed(word) || initials) {
                cased.add(word);
            } else {
                boolean particle = i >= surname && i < words.size() - 1 && Surname.small(word);
                cased.add(particle ? word.toLowerCase(Locale.ROOT) : capitalised(word));
            }
        }
        return cased;
    }

    /** Whether a word has both kinds of letters. */
    static boolean mixed(String word) {
        return !upper(word) && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean upper(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String word) {
        StringBuilder cased = new StringBuilder();
        boolean start = true;
        for (int letter : word.codePoints().toArray()) {
            cased.appendCodePoint(start ? Character.toTitleCase(letter) : Character.toLowerCase(letter));
            start = JOINTS.indexOf(letter) >= 0 || cased.toString().equals("Mc");
        }
        return cased.toString();
    }
}
