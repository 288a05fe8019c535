package uk.letterbox.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where in a name the surname begins: at its last word, or at the first particle that belongs to it. */
final class Surname {

    /** Written small. */
    private static final Set<String> SMALL = Set.of(
            "van", "von", "der", "den", "ter", "ten", "de", "da", "di", "do", "del", "della", "dei", "dos", "das", "du",
            "des", "la", "le", "bin", "ibn", "bint", "binti", "al");

    private static final Set<String> LARGE = Set.of("el", "abu", "mac", "mc", "o", "o'", "o’", "st", "st.");
    /** Particles that are first names when they are written large. */
    private static final Set<String> FIRST_NAMES = Set.of("Al", "Di", "Do", "Den", "Ter");

    private Surname() {}

    /** Whether a word is a particle that is written small. */
    static boolean small(String word) {
        return SMALL.contains(lower(word));
    }

    /** Index of its first word, after no title; one after the last when there is only a first name. */
    static int start(List<String> words) {
        if (words.size() < 2) {
            return words.size();
        }
        boolean bySmallLetters = small(words.get(0))
                && words.get(0).equals(lower(words.get(0)))
                && words.stream().anyMatch(word -> !small(word) && Character.isUpperCase(word.codePointAt(0)));
        return bySmallLetters ? 0 : firstParticle(words);
    }

    /** The same after a title, where a single word is a surname, and a particle may come at once: Mr de Souza. */
    static int start(String title, List<String> words) {
        boolean particle = words.size() > 1 && small(words.get(0)) && !FIRST_NAMES.contains(words.get(0));
        boolean single = words.size() == 1 && Titles.ofSurnames(title);
        return single || particle && !title.isEmpty() ? 0 : start(words);
    }

    private static int firstParticle(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (small(words.get(i)) || LARGE.contains(lower(words.get(i)))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
