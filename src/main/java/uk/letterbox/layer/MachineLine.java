package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.letter.Letter;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Portal;

/**
 * The line that portals write for machines: {@code Name: …; Address: …; Requirements: …; Comments: …; Branch: …}. Its
 * values may hold semicolons; only a key that it has not had yet ends one. It may be styled away.
 */
public final class MachineLine implements Layer {

    private static final Pattern KEY = Pattern.compile("(?:^|;)\\s*([A-Za-z][A-Za-z ]{1,24}?)\\s*:");
    private static final Pattern ENDS = Pattern.compile("[;\\s]+$");
    private static final Pattern SIGN_OF_OWNER = Pattern.compile("\\s*(\u00a9|\\(c\\)|Copyright).*$");
    private static final int MOST_LINES = 40;

    /** In this line they mean this, whatever they mean as labels of the same portal. */
    private static final Map<String, Field> MEANINGS = Map.of(
            "address", Field.ADDRESS,
            "requirements", Field.REQUEST,
            "comments", Field.MESSAGE,
            "message", Field.MESSAGE,
            "consent", Field.NOTE,
            "enquirytype", Field.TYPE,
            "leadtype", Field.TYPE);

    @Override
    public String name() {
        return "machine-line";
    }

    @Override
    public List<Candidate> read(Letter letter, Portal portal) {
        for (List<String> lines : List.of(
                letter.page().plain(), letter.page().html(), letter.page().hidden())) {
            List<Candidate> found = read(lines, portal.layout());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Candidate> read(List<String> lines, Layout layout) {
        List<Candidate> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (MachineText.begins(lines.get(at))) {
                StringBuilder whole = new StringBuilder(lines.get(at).strip());
                while (at + 1 < lines.size() && belongs(lines.get(at + 1), at, layout)) {
                    whole.append(' ').append(lines.get(++at).strip());
                }
                List<Candidate> one = candidates(whole.toString(), layout);
                if (namesAPerson(one)) {
                    found.addAll(one);
                }
            }
        }
        return found;
    }

    /** Mail programs wrap long lines; what follows without a blank line is the rest of it. */
    private static boolean belongs(String next, int at, Layout layout) {
        return !next.isBlank()
                && at < MOST_LINES + at
                && !layout.isEnd(Phrase.fold(next))
                && !(MachineText.begins(next)
                        && next.strip().toLowerCase(Locale.ROOT).startsWith("name"));
    }

    private static boolean namesAPerson(List<Candidate> found) {
        return found.stream()
                .anyMatch(one -> one.field() == Field.EMAIL || one.field() == Field.PHONE || one.field() == Field.NAME);
    }

    private static List<Candidate> candidates(String line, Layout layout) {
        List<Candidate> found = new ArrayList<>();
        for (Map.Entry<String, String> pair : pairs(line, layout).entrySet()) {
            Field field = meaning(pair.getKey(), layout).orElse(Field.NOTE);
            String value = SIGN_OF_OWNER.matcher(pair.getValue()).replaceFirst("");
            if (!Sound.isNothing(value)) {
                found.add(new Candidate(
                        Sound.is(field, value, layout) ? field : Field.NOTE, value.strip(), pair.getKey()));
            }
        }
        return found;
    }

    private static Map<String, String> pairs(String line, Layout layout) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Set<String> had = new HashSet<>();
        Matcher key = KEY.matcher(line);
        String open = "";
        int start = 0;
        int from = 0;
        while (key.find(from)) {
            String name = key.group(1);
            boolean isKey = !name.contains(" ") || meaning(name, layout).isPresent();
            if (isKey && isKnownKey(name, layout) && had.add(Phrase.fold(name))) {
                put(pairs, open, line.substring(start, key.start()));
                open = name;
                start = key.end();
            }
            from = key.end() - 1 > from ? key.end() - 1 : key.end();
        }
        put(pairs, open, line.substring(start));
        return pairs;
    }

    /** A word of somebody's message that happens to end in a colon is no key. */
    private static boolean isKnownKey(String name, Layout layout) {
        boolean made = name.length() > 4 && name.substring(1).chars().anyMatch(Character::isUpperCase);
        return meaning(name, layout).isPresent() || made && !name.contains(" ");
    }

    private static Optional<Field> meaning(String key, Layout layout) {
        String folded = Phrase.fold(key);
        return Optional.ofNullable(MEANINGS.get(folded)).or(() -> layout.field(folded));
    }

    private static void put(Map<String, String> pairs, String key, String value) {
        if (!key.isEmpty()) {
            pairs.put(key, ENDS.matcher(value).replaceFirst("").strip());
        }
    }
}
