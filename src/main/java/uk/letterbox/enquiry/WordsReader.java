package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;

/** The enquirer's own words: all that one layer has; a lower one adds what that one has cut or spelt worse. */
final class WordsReader {

    private final Found found;
    private final Notes notes;

    WordsReader(Found found, Notes notes) {
        this.found = found;
        this.notes = notes;
    }

    Chosen words() {
        Chosen chosen = Chosen.NONE;
        for (Found.ByLayer layer : found.layers()) {
            List<Candidate> all = layer.of(Field.MESSAGE);
            if (all.isEmpty()) {
                continue;
            }
            Chosen other = new Chosen(joined(all), layer.layer(), all.get(0).label());
            if (chosen.isEmpty()) {
                chosen = other;
            } else if (isFuller(chosen.value(), other.value())) {
                chosen = other;
            } else if (layer.structured() && !isContained(other.value(), chosen.value())) {
                notes.add("Also written", other.value());
            }
        }
        return chosen;
    }

    private static String joined(List<Candidate> all) {
        List<String> parts = new ArrayList<>();
        for (Candidate one : all) {
            String part = one.value().strip();
            if (parts.stream().noneMatch(had -> isContained(part, had))) {
                parts.removeIf(had -> isContained(had, part));
                parts.add(part);
            }
        }
        return String.join("\n\n", parts);
    }

    private static boolean isContained(String part, String whole) {
        return letters(whole).contains(letters(part));
    }

    private static boolean isFuller(String poor, String other) {
        String one = letters(poor);
        String two = letters(other);
        boolean cut = two.length() > one.length() && two.startsWith(one.substring(0, Math.max(0, one.length() - 3)));
        return one.length() >= 8 && cut || Spelling.fuller(Phrase.fold(poor), Phrase.fold(other));
    }

    private static String letters(String text) {
        return Phrase.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
