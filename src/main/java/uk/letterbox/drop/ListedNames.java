package uk.letterbox.drop;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that a manifest means: those of exactly its names, and for the names that are left over those that differ by case
 * or Unicode form alone. Systems change these on the way, and a program that writes a manifest does not see it.
 */
final class ListedNames<T> {

    private final Map<String, T> exact;
    private final Map<String, List<String>> alike;

    /** @param name of a file, its parts joined by slashes; two files may share one, and the first counts */
    ListedNames(Collection<T> files, Function<T, String> name) {
        exact = files.stream()
                .collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        alike = exact.keySet().stream().collect(Collectors.groupingBy(ListedNames::folded));
    }

    /** The files of these names, as far as they are there. */
    Map<String, T> find(List<String> names) {
        Map<String, T> found = new HashMap<>();
        Set<String> used = new HashSet<>();
        names.stream().filter(exact::containsKey).forEach(name -> {
            used.add(name);
            found.put(name, exact.get(name));
        });
        for (String name : names) {
            List<String> left = found.containsKey(name)
                    ? List.of()
                    : alike.getOrDefault(folded(name), List.of()).stream()
                            .filter(other -> !used.contains(other))
                            .toList();
            if (left.size() == 1) {
                used.add(left.get(0));
                found.put(name, exact.get(left.get(0)));
            }
        }
        return found;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
