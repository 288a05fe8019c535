package uk.letterbox.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a listing, the newest first.
 *
 * @param next what to ask for as {@code after} to go on; empty on the last page
 */
record ListPage<T>(List<T> items, Optional<String> next) {

    /**
     * @param found as many as fit, and one more when there is another page
     */
    static <R, T> ListPage<T> of(List<R> found, int limit, Function<R, T> view, Function<R, String> id) {
        List<R> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit ? Optional.of(id.apply(shown.get(limit - 1))) : Optional.empty();
        return new ListPage<>(shown.stream().map(view).toList(), next);
    }
}
