package uk.letterbox.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A file of routes as it is written, without Camel. */
record RouteFile(String name, String text, JsonNode content) {

    static final Path PRODUCT = Path.of("routes");
    static final String ENDING = ".camel.yaml";
    static final String ERROR_CHANNELS = "error-channels" + ENDING;

    private static final YAMLMapper YAML = new YAMLMapper();

    /** All route files of a folder, by name. */
    static List<RouteFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<RouteFile> read = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                read.add(new RouteFile(file.getFileName().toString(), text, YAML.readTree(text)));
            }
            return read;
        }
    }

    /** The routes, templates, configurations at the top of the file. */
    List<Part> tops() {
        List<Part> tops = new ArrayList<>();
        content.forEach(top -> top.properties().forEach(entry -> tops.add(new Part(entry.getKey(), entry.getValue()))));
        return tops;
    }

    /** Every {@code from} and every step, however deep. */
    List<Part> steps() {
        return tops().stream().flatMap(top -> top.steps().stream()).toList();
    }

    /** A named part of a file: {@code route}, {@code from}, {@code choice}, … */
    record Part(String kind, JsonNode node) {

        Optional<String> id() {
            return text("id");
        }

        Optional<String> text(String field) {
            return Optional.ofNullable(node.get(field)).map(JsonNode::asText).filter(text -> !text.isBlank());
        }

        /** The route itself, or the one a template holds. */
        Part route() {
            return kind.equals("routeTemplate") ? new Part("route", node.path("route")) : this;
        }

        List<Part> steps() {
            List<Part> steps = new ArrayList<>();
            collect(node, steps);
            return steps;
        }

        /** All texts with their field's name, those of parameters too. */
        List<Text> texts() {
            List<Text> texts = new ArrayList<>();
            collectTexts("", node, texts);
            return texts;
        }

        private static void collect(JsonNode node, List<Part> steps) {
            node.properties().forEach(field -> {
                if (field.getKey().equals("from") && field.getValue().isObject()) {
                    steps.add(new Part("from", field.getValue()));
                }
                if (field.getKey().equals("steps")) {
                    field.getValue().forEach(step -> step.properties()
                            .forEach(entry -> steps.add(new Part(entry.getKey(), entry.getValue()))));
                }
                if (!field.getKey().equals("parameters")) {
                    collect(field.getValue(), steps);
                }
            });
            if (node.isArray()) {
                node.forEach(element -> collect(element, steps));
            }
        }

        private static void collectTexts(String name, JsonNode node, List<Text> texts) {
            if (node.isValueNode()) {
                texts.add(new Text(name, node.asText()));
            }
            node.properties().forEach(field -> collectTexts(field.getKey(), field.getValue(), texts));
            if (node.isArray()) {
                node.forEach(element -> collectTexts(name, element, texts));
            }
        }
    }

    /** A value, and the name of the field it stands in. */
    record Text(String field, String value) {}
}
