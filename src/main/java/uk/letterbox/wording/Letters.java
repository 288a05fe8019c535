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

    static boolean afterName(String word) {
        return ALWAYS.contains(plain(word).toLowerCase(Locale.ROOT)) || CAPITALS.contains(plain(word));
    }

    /** Takes the letters off the end of a name, of which at least one word stays. */
    static List<String> takenOff(List<String> words) {
        boolean shouted = words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)));
        Deque<String> letters = new ArrayDeque<>();
        while (words.size() > 1 && isLetters(words.get(words.size() - 1), shouted)) {
            letters.push(words.remove(words.size() - 1));
        }
        return new ArrayList<>(letters);
    }

    private static boolean isLetters(String word, boolean shouted) {
        String plain = plain(word);
        return ALWAYS.contains(plain.toLowerCase(Locale.ROOT))
                || !shouted
                        && (CAPITALS.contains(plain) || NO_VOWELS.matcher(plain).matches());
    }

    private static String plain(String word) {
        return word.replace(".", "");
    }
}
