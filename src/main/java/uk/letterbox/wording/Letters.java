package uk.letterbox.wording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters after a name: degrees, honours, memberships, and what tells a son from his father. */
final class Letters {

    /** Whatever their case, for no surname is written so. */
    private static final Set<String> ALWAYS = Set.of(
            "bsc", "msc", "phd", "dphil", "mphil", "mba", "beng", "meng", "ceng", "pgce", "llb", "llm", "mbbs", "mbchb",
            "hons", "obe", "cbe", "mbe", "kbe", "dbe", "esq", "esquire", "jnr", "snr", "jr", "mrics", "frics", "mrcvs",
            "frcs", "mrcp", "mrcgp", "acca", "cfa", "mcips", "mciob", "riba", "arla", "marla", "naea", "mnaea",
            "fnaea");
    /** Only in capitals, among words that are not, for these are surnames too. */
    private static final Set<String> CAPITALS =
            Set.of("MA", "BA", "MD", "JP", "KC", "QC", "RN", "FCA", "ACA", "MP", "SR", "II", "III");

    private static final Pattern NO_VOWELS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{4,8}");

    private Letters() {}

    /** Whether a word is letters where nothing else is after a name. */
    static boolean afterName(String word) {
        return ALWAYS.contains(plain(word).toLowerCase(Locale.ROOT)) || CAPITALS.contains(plain(word));
    }

    /**
     * Takes letters out of a name, of which at least one word stays.
     *
     * @param atEnd whether the name ends with the words, so that what may be a surname elsewhere is letters there
     */
    static List<String> takenOut(List<String> words, boolean atEnd) {
        boolean shouted = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        Deque<String> letters = new ArrayDeque<>();
        while (atEnd && !shouted && words.size() > 1 && lettersInCapitals(words.get(words.size() - 1))) {
            letters.push(words.remove(words.size() - 1));
        }
        for (int i = words.size() - 1; i >= 0 && words.size() > 1; i--) {
            if (ALWAYS.contains(plain(words.get(i)).toLowerCase(Locale.ROOT))) {
                letters.push(words.remove(i));
            }
        }
        return new ArrayList<>(letters);
    }

    private static boolean lettersInCapitals(String word) {
        return afterName(word) || NO_VOWELS.matcher(plain(word)).matches();
    }

    private static String plain(String word) {
        return word.replace(".", "");
    }
}
