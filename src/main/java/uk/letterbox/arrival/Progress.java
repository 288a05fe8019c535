package uk.letterbox.arrival;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far files that belong together have come.
 *
 * @param counts how many stand so; what is not in it counts none
 */
public record Progress(Map<Standing, Integer> counts) {

    public Progress {
        counts = Map.copyOf(counts);
    }

    /** Of files that stand like this. */
    public static Progress of(List<Standing> files) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        files.forEach(standing -> counts.merge(standing, 1, Integer::sum));
        return new Progress(counts);
    }

    public int of(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    /** All of them, without what only came beside them. */
    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - of(Standing.BESIDE);
    }

    /** How many stay as they are until a person does something. */
    public int needs() {
        return counts.keySet().stream()
                .filter(Standing::needsSomeone)
                .mapToInt(this::of)
                .sum();
    }

    /** Such as {@code Of 4 files: 3 live, 1 refused.} */
    public String sentence() {
        if (files() == 0) {
            return "No files.";
        }
        return new EnumMap<>(counts)
                .entrySet().stream()
                        .filter(each -> each.getKey() != Standing.BESIDE)
                        .map(each -> each.getValue() + " " + each.getKey().words())
                        .collect(Collectors.joining(
                                ", ", "Of " + files() + (files() == 1 ? " file: " : " files: "), "."));
    }
}
