package uk.letterbox.letmc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.settings.Nearest;

/**
 * The names that a call of one operation takes.
 *
 * @param needed without which it cannot be made
 * @param possible those that may be left out
 */
record Wanted(Operation operation, Set<String> needed, Set<String> possible) {

    /** The name under which a bare body is given. */
    static final String VALUE = "Value";
    /** The name under which a file is given: its path. */
    static final String FILE = "file";

    private static final Set<String> PAGE = Set.of("offset", "count");

    static Wanted of(Operation operation) {
        Set<String> needed = new LinkedHashSet<>(operation.placeholders());
        needed.addAll(operation.queryParameters());
        Set<String> possible = new LinkedHashSet<>(needed);
        possible.retainAll(PAGE);
        needed.remove("shortName");
        needed.removeAll(PAGE);
        operation.fields().forEach((name, member) -> {
            if (member != Operation.Member.BYTES) {
                possible.add(name);
            }
        });
        if (operation.fields().containsValue(Operation.Member.BYTES)) {
            (operation.fields().containsKey("URL") ? possible : needed).add(FILE);
        } else if (operation.body() && operation.fields().isEmpty()) {
            needed.add(VALUE);
        }
        return new Wanted(operation, needed, possible);
    }

    void check(Map<String, String> values, Optional<?> file) throws WronglyAsked {
        Set<String> given = new LinkedHashSet<>(values.keySet());
        file.ifPresent(there -> given.add(FILE));
        List<String> wrong = new ArrayList<>();
        for (String name : given) {
            if (!needed.contains(name) && !possible.contains(name)) {
                wrong.add(name + " is unknown"
                        + Nearest.to(name, all())
                                .map(near -> " (perhaps " + near + ")")
                                .orElse(""));
            } else if (!name.equals(FILE) && values.get(name).isEmpty() && needed.contains(name)) {
                wrong.add(name + " is empty");
            } else if (!name.equals(FILE) && notTheNumberItIs(name, values.get(name))) {
                wrong.add(name + " is no whole number");
            }
        }
        needed.stream().filter(name -> !given.contains(name)).forEach(name -> wrong.add(name + " is missing"));
        if (possible.contains(FILE) && !given.contains(FILE) && !given.contains("URL")) {
            wrong.add(FILE + " or URL is missing");
        }
        if (!wrong.isEmpty()) {
            throw new WronglyAsked(operation.id() + ": " + String.join(", ", wrong) + ". " + text());
        }
    }

    private boolean notTheNumberItIs(String name, String value) {
        return (PAGE.contains(name) || operation.fields().get(name) == Operation.Member.NUMBER)
                && !value.matches("\\d{1,9}");
    }

    private Set<String> all() {
        Set<String> all = new LinkedHashSet<>(needed);
        all.addAll(possible);
        return all;
    }

    private String text() {
        if (all().isEmpty()) {
            return "It takes no names";
        }
        return (needed.isEmpty() ? "It needs nothing" : "It needs " + String.join(", ", needed))
                + (possible.isEmpty() ? "" : "; it may have " + String.join(", ", possible));
    }
}
