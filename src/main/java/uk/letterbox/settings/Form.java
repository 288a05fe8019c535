package uk.letterbox.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the value of a key must be written.
 *
 * @param shape what is right, to follow "must be"
 * @param example a right value, for keys whose default is empty
 */
record Form(Type type, String shape, String example, Predicate<String> fits) {

    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final String TIMES = "written like 500ms, 5s, 2m, 1h or 30d";

    static Form text(String shape, String example) {
        return new Form(Type.TEXT, shape, example, Form::printable);
    }

    static Form oneOf(String... choices) {
        return new Form(Type.TEXT, "one of " + String.join(", ", choices), choices[0], List.of(choices)::contains);
    }

    static Form duration(String least) {
        Duration minimum = Durations.parse(least);
        return new Form(
                Type.DURATION,
                "a duration from " + least + " to 3650d, " + TIMES,
                "10s",
                value -> parses(() -> Durations.parse(value))
                        && Durations.parse(value).compareTo(minimum) >= 0
                        && Durations.parse(value).compareTo(LONGEST) <= 0);
    }

    static Form size() {
        return new Form(
                Type.SIZE,
                "a size of at least 1B, written like 800KB, 4MB or 2GB",
                "4MB",
                value -> parses(() -> Sizes.parse(value)) && Sizes.parse(value) > 0);
    }

    static Form count(int least, int most) {
        return new Form(
                Type.COUNT,
                "a whole number from " + least + " to " + most,
                Integer.toString(least),
                value -> value.matches("0|[1-9][0-9]{0,8}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    static Form flag() {
        return new Form(Type.FLAG, "true or false", "true", List.of("true", "false")::contains);
    }

    static Form path() {
        return path("a folder", "./data");
    }

    static Form path(String shape, String example) {
        return new Form(
                Type.PATH,
                shape,
                example,
                value -> !value.isBlank() && printable(value) && parses(() -> Path.of(value)));
    }

    static Form secret(String example) {
        return new Form(Type.SECRET, "one line without control characters", example, Form::printable);
    }

    /** The same form, of a value that may not be empty. */
    Form filled() {
        return new Form(type, shape, example, fits.and(value -> !value.isBlank()));
    }

    /** What is wrong with a value, to follow the name of its key; says the value only where it may be seen. */
    Optional<String> flaw(String value) {
        if (fits.test(value)) {
            return Optional.empty();
        }
        boolean hidden = type == Type.SECRET || type == Type.URL;
        return Optional.of((hidden ? "" : "is \"" + shortened(value) + "\" but ") + "must be " + shape);
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    static boolean printable(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
