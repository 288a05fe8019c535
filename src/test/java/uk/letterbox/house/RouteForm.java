package uk.letterbox.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that one route file can break alone. Each gives its findings, none of them when the rule is kept. */
final class RouteForm {

    private static final Set<String> ROUTES = Set.of("route", "routeTemplate");
    private static final Set<String> GOES_WHERE_THE_MESSAGE_SAYS =
            Set.of("toD", "recipientList", "routingSlip", "dynamicRouter", "enrich", "pollEnrich", "poll");

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*://[^{$/]|\\blocalhost\\b|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|:\\d{2,5}\\b");
    private static final Pattern SECRET_OR_PLACE = Pattern.compile(
            "(?i).*(password|passphrase|secret|token|api_?key|username|privatekey|accesskey)|host|port");

    private RouteForm() {}

    static List<String> withoutContract(List<RouteFile> files) {
        return files.stream()
                .filter(file -> !file.text().startsWith("# "))
                .map(file ->
                        file.name() + ": its first line is no comment. Say there what it takes and what it promises")
                .toList();
    }

    static List<String> withoutDescription(List<RouteFile> files) {
        return each(
                files,
                (file, top) -> ROUTES.contains(top.kind())
                                && top.text("description").isEmpty()
                        ? Stream.of("the " + top.kind() + " " + top.id().orElse("without id") + " has no description")
                        : Stream.empty());
    }

    static List<String> withoutId(List<RouteFile> files) {
        return each(files, (file, top) -> Stream.concat(Stream.of(top), top.steps().stream())
                .filter(part -> part.id().isEmpty())
                .map(part -> "a " + part.kind() + " in " + top.id().orElse("a " + top.kind()) + " has no id"));
    }

    static List<String> notKebab(List<RouteFile> files) {
        return each(files, (file, top) -> Stream.concat(Stream.of(top), top.steps().stream())
                .flatMap(part -> part.id().stream())
                .filter(id -> !KEBAB.matcher(id).matches())
                .map(id -> "the id " + id + " is not lower case with hyphens"));
    }

    static List<String> misnamed(List<RouteFile> files) {
        return files.stream()
                .filter(file -> !file.name().equals(RouteFile.ERROR_CHANNELS))
                .filter(file -> !file.name().equals(firstId(file) + RouteFile.ENDING))
                .map(file ->
                        file.name() + ": is not named for what it holds first: " + firstId(file) + RouteFile.ENDING)
                .toList();
    }

    static List<String> dynamic(List<RouteFile> files) {
        return each(files, (file, top) -> top.steps().stream()
                .filter(step -> GOES_WHERE_THE_MESSAGE_SAYS.contains(step.kind()))
                .map(step -> step.id().orElse("a step") + " is a " + step.kind()
                        + ": a message must not choose where it goes"));
    }

    static List<String> literals(List<RouteFile> files) {
        return each(files, (file, top) -> top.texts().stream()
                .filter(text -> !text.field().equals("description"))
                .filter(text -> HOST.matcher(text.value()).find() || isBareSecret(text))
                .map(text -> text.field() + ": a host, a port or a secret is written out (" + text.value()
                        + "). Make it a {{key}} of config/application.properties"));
    }

    private static boolean isBareSecret(RouteFile.Text text) {
        return SECRET_OR_PLACE.matcher(text.field()).matches()
                && !text.value().startsWith("{{")
                && !text.value().startsWith("#");
    }

    private static String firstId(RouteFile file) {
        return file.tops().stream().findFirst().flatMap(RouteFile.Part::id).orElse("?");
    }

    private static List<String> each(List<RouteFile> files, Rule rule) {
        List<String> findings = new ArrayList<>();
        for (RouteFile file : files) {
            for (RouteFile.Part top : file.tops()) {
                rule.findings(file, top).forEach(finding -> findings.add(file.name() + ": " + finding));
            }
        }
        return findings;
    }

    private interface Rule {
        Stream<String> findings(RouteFile file, RouteFile.Part top);
    }
}
