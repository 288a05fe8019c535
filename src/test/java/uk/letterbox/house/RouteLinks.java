package uk.letterbox.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about what route files owe each other and the settings. Each gives its findings. */
final class RouteLinks {

    private static final Set<String> ROUTES = Set.of("route", "routeTemplate");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?([^{}:]+)(:[^{}]*)?}}");
    private static final Pattern HTTP = Pattern.compile("https?(:.*)?");
    private static final String EXIT = "calls-to-letmc" + RouteFile.ENDING;

    private RouteLinks() {}

    static List<String> usedTwice(List<RouteFile> files) {
        Map<String, String> owners = new HashMap<>();
        List<String> findings = new ArrayList<>();
        for (RouteFile file : files) {
            Stream.concat(file.tops().stream(), file.steps().stream())
                    .flatMap(part -> part.id().stream())
                    .filter(id -> owners.putIfAbsent(id, file.name()) != null)
                    .forEach(id ->
                            findings.add(file.name() + ": the id " + id + " is in " + owners.get(id) + " already"));
        }
        return findings;
    }

    /** Camel starts a route whose configuration does not exist in silence, and without any error handling. */
    static List<String> withoutErrorChannel(List<RouteFile> files) {
        Set<String> channels = files.stream()
                .filter(file -> file.name().equals(RouteFile.ERROR_CHANNELS))
                .flatMap(file -> file.tops().stream())
                .filter(top -> top.kind().equals("routeConfiguration"))
                .flatMap(top -> top.id().stream())
                .collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        for (RouteFile file : files) {
            for (RouteFile.Part top : file.tops()) {
                String channel = top.route().text("routeConfigurationId").orElse("none");
                if (ROUTES.contains(top.kind()) && !channels.contains(channel)) {
                    findings.add(file.name() + ": " + top.id().orElse("a route") + " names the error channel " + channel
                            + ", which is not one of " + RouteFile.ERROR_CHANNELS);
                }
            }
        }
        return findings;
    }

    static List<String> unknownKeys(List<RouteFile> files, Set<String> keys) {
        List<String> findings = new ArrayList<>();
        for (RouteFile file : files) {
            for (RouteFile.Part top : file.tops()) {
                Set<String> known = new HashSet<>(keys);
                top.node()
                        .path("parameters")
                        .forEach(parameter -> known.add(parameter.path("name").asText()));
                top.texts().stream()
                        .flatMap(text -> PLACEHOLDER.matcher(text.value()).results())
                        .map(MatchResult::group)
                        .map(found -> PLACEHOLDER.matcher(found).replaceFirst("$1"))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> findings.add(file.name() + ": {{" + key + "}} is neither in "
                                + "config/application.properties nor a parameter of its template"));
            }
        }
        return findings;
    }

    static List<String> otherExits(List<RouteFile> files) {
        List<String> exits = files.stream()
                .flatMap(file -> file.steps().stream()
                        .filter(step -> step.text("uri")
                                .filter(uri -> HTTP.matcher(uri).matches())
                                .isPresent())
                        .map(step -> file.name() + ": " + step.id().orElse("a step")))
                .toList();
        return exits.size() == 1 && exits.get(0).startsWith(EXIT)
                ? List.of()
                : exits.stream()
                        .map(exit -> exit + " calls over http: the one step that may is in " + EXIT)
                        .toList();
    }
}
