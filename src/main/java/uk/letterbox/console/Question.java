package uk.letterbox.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.javalin.http.BadRequestResponse;
import uk.letterbox.journal.Search;

/** The parameters of a listing, checked. A filter that is misspelt is refused: ignored, it would list everything. */
final class Question {

    static final int MOST = 500;
    private static final int USUAL = 50;

    private final Map<String, List<String>> parameters;

    /**
     * @param known the parameters that may be given
     */
    Question(Map<String, List<String>> parameters, Set<String> known) {
        this.parameters = parameters;
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new BadRequestResponse(
                        "There is no parameter " + name + "; there are " + String.join(", ", new TreeSet<>(known)));
            }
            if (values.size() > 1) {
                throw new BadRequestResponse("The parameter " + name + " is given more than once");
            }
        });
    }

    /** One of the names of an enum; empty where it is not given. */
    <E extends Enum<E>> String oneOf(String name, E[] values) {
        String given = text(name);
        List<String> names = Arrays.stream(values).map(Enum::name).toList();
        if (!given.isEmpty() && !names.contains(given)) {
            throw new BadRequestResponse("The parameter " + name + " is one of " + String.join(", ", names));
        }
        return given;
    }

    /** A text without control characters; empty where it is not given. */
    String text(String name) {
        String given = parameters.getOrDefault(name, List.of("")).get(0);
        if (!given.matches("\\P{Cntrl}{0,100}")) {
            throw new BadRequestResponse("The parameter " + name + " has at most 100 printable characters");
        }
        return given;
    }

    /** The id that ended the page before; empty where it is not given. */
    String after(String form) {
        String given = text("after");
        if (!given.isEmpty() && !given.matches(form)) {
            throw new BadRequestResponse("The parameter after is the value of next of the page before");
        }
        return given;
    }

    int limit() {
        String given = text("limit");
        if (given.isEmpty()) {
            return USUAL;
        }
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST) {
            throw new BadRequestResponse("The parameter limit is a number from 1 to " + MOST);
        }
        return Integer.parseInt(given);
    }

    /** What to look up: one more than is shown, to know whether there is a next page. */
    Search.Page page(String state, String door, String after) {
        return new Search.Page(state, door, text("agency"), limit() + 1, after);
    }
}
