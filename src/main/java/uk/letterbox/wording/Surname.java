package uk.letterbox.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where in a name the surname begins: at its last word, or at the first particle that belongs to it. */
final class Surname {

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "ter", "ten", "de", "da", "di", "do", "del", "della", "dei", "dos", "das", "du",
            "des", "la", "le", "bin", "ibn", "bint", "binti", "al", "el", "abu", "mac", "mc", "o", "o'", "o’", "st",
            "st.");
    /** Written small within a name. */
    private static final Set<String> SMALL = Set.of(
            "van", "von", "der", "den", "ter", "ten", "de", "da", "di", "do", "del", "della", "dei", "dos", "das", "du",
            "des", "la", "le", "bin", "ibn", "bint", "binti", "al");

    private Surname() {}

    static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Index of its first word; one after the last when there is only a first name. */
    static int start(List<String> words) {
        if (words.size() < 2) {
            return words.size();
        }
        String first = words.get(0);
        boolean onlySurname = isSmall(first)
                && first.equals(first.toLowerCase(Locale.ROOT))
                && words.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        return onlySurname ? 0 : firstParticle(words, 1);
    }

    /** The same after a title, where a particle may come at once: Mr de Souza. */
    static int startAfterTitle(List<String> words) {
        return words.size() > 1 && isSmall(words.get(0)) ? 0 : start(words);
    }

    private static int firstParticle(List<String> words, int from) {
        for (int i = from; i < words.size() - 1; i++) {
            if (PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return words.size() - 1;
    }
}
