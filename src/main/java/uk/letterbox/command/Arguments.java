package uk.letterbox.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a command by name, as JSON carries them, and back: options by their long name, parameters by their
 * label in lower case, {@code name=value} pairs as they are, several values with bars between them.
 */
final class Arguments {

    private Arguments() {}

    static Map<String, String> named(ParseResult parsed) {
        Map<String, String> named = new LinkedHashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!option.longestName().equals("--json")) {
                named.put(option.longestName().substring(2), String.valueOf(option.<Object>getValue()));
            }
        }
        for (PositionalParamSpec parameter : parsed.matchedPositionals()) {
            Object value = parameter.getValue();
            if (value instanceof Map<?, ?> pairs) {
                pairs.forEach((name, one) -> named.put(
                        String.valueOf(name), name.equals(CallCommand.FILE) ? path(one) : String.valueOf(one)));
            } else if (value instanceof List<?> several) {
                named.put(
                        label(parameter), several.stream().map(Arguments::text).collect(Collectors.joining("|")));
            } else {
                named.put(label(parameter), text(value));
            }
        }
        return named;
    }

    static List<String> line(CommandSpec spec, Map<String, String> named) {
        Map<String, String> left = new LinkedHashMap<>(named);
        List<String> options = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            String name = option.longestName()
                    .substring(Math.min(2, option.longestName().length()));
            if (left.containsKey(name)) {
                options.add("--" + name + "=" + left.remove(name));
            }
        }
        List<String> positions = new ArrayList<>();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (left.containsKey(label(parameter))) {
                positions.add(left.remove(label(parameter)));
            }
        }
        left.forEach((name, value) -> positions.add(name + "=" + value));
        options.add("--");
        options.addAll(positions);
        return options;
    }

    /** A path means the same wherever the command runs. */
    private static String text(Object value) {
        return value instanceof Path ? path(value) : String.valueOf(value);
    }

    private static String path(Object value) {
        return Path.of(value.toString()).toAbsolutePath().normalize().toString();
    }

    private static String label(ArgSpec parameter) {
        return parameter.paramLabel().toLowerCase(Locale.ROOT);
    }
}
