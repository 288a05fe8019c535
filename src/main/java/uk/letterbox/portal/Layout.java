package uk.letterbox.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a mail is laid out. All words are folded; see {@link Phrase}.
 *
 * @param labels what a label means
 * @param sections what a heading begins
 * @param sentences lines that name the enquirer
 * @param wordsAfter lines that the enquirer's words follow
 * @param ends beginnings of lines at which the enquiry is over
 */
public record Layout(
        Map<String, Field> labels,
        Map<String, Section> sections,
        List<Line> sentences,
        List<Template> wordsAfter,
        List<String> ends) {

    public Layout {
        labels = Map.copyOf(labels);
        sections = Map.copyOf(sections);
        sentences = List.copyOf(sentences);
        wordsAfter = List.copyOf(wordsAfter);
        ends = List.copyOf(ends);
    }

    /** A layout without anything. */
    static Layout none() {
        return new Layout(Map.of(), Map.of(), List.of(), List.of(), List.of());
    }

    /** This layout with what another adds; what both have is as this one says it. */
    Layout and(Layout other) {
        Map<String, Field> allLabels = new HashMap<>(other.labels);
        allLabels.putAll(labels);
        Map<String, Section> allSections = new HashMap<>(other.sections);
        allSections.putAll(sections);
        return new Layout(
                allLabels,
                allSections,
                both(sentences, other.sentences),
                both(wordsAfter, other.wordsAfter),
                both(ends, other.ends));
    }

    /** What a folded label means. */
    public Optional<Field> field(String folded) {
        return Optional.ofNullable(labels.get(folded));
    }

    /** What a folded heading begins. */
    public Optional<Section> section(String folded) {
        return Optional.ofNullable(sections.get(folded));
    }

    /** Whether the enquiry is over at a folded line. */
    public boolean isEnd(String folded) {
        for (String end : ends) {
            if (folded.startsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
