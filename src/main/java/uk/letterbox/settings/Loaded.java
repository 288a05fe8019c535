package uk.letterbox.settings;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading configuration: a whole value, or problems; never both and never neither.
 *
 * @param value empty when there is any problem
 */
public record Loaded<T>(Optional<T> value, List<Problem> problems) {

    public Loaded {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("Either a value or problems: " + problems);
        }
    }

    /** Read, and nothing is wrong with it. */
    public static <T> Loaded<T> good(T value) {
        return new Loaded<>(Optional.of(value), List.of());
    }

    /** Not to be used. */
    public static <T> Loaded<T> bad(List<Problem> problems) {
        return new Loaded<>(Optional.empty(), problems);
    }

    /** The value; to be asked for only when there are no problems. */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException(
                String.join("\n", problems.stream().map(Problem::text).toList())));
    }
}
