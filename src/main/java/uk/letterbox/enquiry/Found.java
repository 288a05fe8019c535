package uk.letterbox.enquiry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;

/** All that the layers found in a letter, in the order of their precedence. */
record Found(List<ByLayer> layers) {

    Found {
        layers = List.copyOf(layers);
    }

    /** What one layer found, in the order of the letter. */
    record ByLayer(String layer, List<Candidate> candidates) {

        ByLayer {
            candidates = List.copyOf(candidates);
        }

        List<Candidate> of(Field field) {
            return candidates.stream().filter(one -> one.field() == field).toList();
        }

        boolean has(Field field) {
            return candidates.stream().anyMatch(one -> one.field() == field);
        }

        /** Whether the layer reads what a form has filled in, rather than headers and sentences. */
        boolean structured() {
            return STRUCTURED.contains(layer);
        }
    }

    private static final Set<String> STRUCTURED =
            Set.of("lead-metadata", "adf", "machine-line", "labelled-text", "labelled-html", "bare-lines", "json-ld");

    /** Everything found for a field, the most believed first. */
    Stream<Candidate> all(Field field) {
        return layers.stream().flatMap(layer -> layer.of(field).stream());
    }

    boolean has(Field field) {
        return layers.stream().anyMatch(layer -> layer.has(field));
    }

    boolean inStructure(Field field) {
        return layers.stream().anyMatch(layer -> layer.structured() && layer.has(field));
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "Found";
    }
}
