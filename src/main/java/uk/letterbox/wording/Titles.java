package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands before a name: Mr, Dr, Lady. */
final class Titles {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("mr", "Mr"),
            Map.entry("mister", "Mr"),
            Map.entry("mrs", "Mrs"),
            Map.entry("ms", "Ms"),
            Map.entry("miss", "Miss"),
            Map.entry("mx", "Mx"),
            Map.entry("master", "Master"),
            Map.entry("dr", "Dr"),
            Map.entry("doctor", "Dr"),
            Map.entry("prof", "Prof"),
            Map.entry("professor", "Prof"),
            Map.entry("rev", "Rev"),
            Map.entry("revd", "Rev"),
            Map.entry("reverend", "Rev"),
            Map.entry("sir", "Sir"),
            Map.entry("dame", "Dame"),
            Map.entry("lord", "Lord"),
            Map.entry("lady", "Lady"));
    /** Stand before a first name, so that a single word after them is one. */
    private static final Set<String> BEFORE_FIRST_NAMES = Set.of("Sir", "Dame", "Master");

    /** Are titles wherever they stand; some forms ask for them last. */
    private static final Set<String> NO_SURNAMES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr");

    private Titles() {}

    static boolean is(String word) {
        return KNOWN.containsKey(key(word));
    }

    /** Whether a single word after this title is a surname. */
    static boolean ofSurnames(String title) {
        return !title.isEmpty() && !BEFORE_FIRST_NAMES.contains(title);
    }

    /** Two titles of one person. */
    static String both(String one, String other) {
        return one.contains(other) ? one : (one + " " + other).strip();
    }

    private static String key(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Words with their titles taken off: those in front, or else one elsewhere.
     *
     * @param title empty for none
     */
    record Split(String title, List<String> rest) {

        static Split of(List<String> words) {
            int end = 0;
            String title = "";
            while (end < words.size() && is(words.get(end))) {
                String known = KNOWN.get(key(words.get(end)));
                title = both(title, known);
                end++;
            }
            List<String> rest = new ArrayList<>(words.subList(end, words.size()));
            for (int i = rest.size() - 1; i >= 0 && rest.size() > 1; i--) {
                if (NO_SURNAMES.contains(key(rest.get(i)))) {
                    String known = KNOWN.get(key(rest.remove(i)));
                    title = title.isEmpty() ? known : title;
                }
            }
            return new Split(title, List.copyOf(rest));
        }
    }
}
