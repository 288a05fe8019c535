package uk.letterbox.swagger;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The vendor's description of its API: Swagger 2.0 or OpenAPI 3, in JSON or YAML. Read tolerantly, for it is the vendor's and
 * not ours to mend.
 *
 * @param title what it says it is
 * @param keys where it says that a key travels, as the setting {@code letmc.auth} words it
 */
public record VendorDocument(String title, Set<String> keys, List<Described> operations) {

    /** Bytes of the largest that is read. */
    public static final int LARGEST = 10_000_000;

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    public VendorDocument {
        keys = Set.copyOf(keys);
        operations = List.copyOf(operations);
    }

    /**
     * Reads one.
     *
     * @throws NoDocument when the text is something else
     */
    public static VendorDocument read(String text) throws NoDocument {
        JsonNode root = parse(text);
        boolean old = root.path("swagger").asText().startsWith("2.");
        if (!old && !root.path("openapi").asText().startsWith("3.")) {
            throw new NoDocument("It says neither swagger: \"2.0\" nor openapi: 3.x, so it is no description of an API."
                    + " Take the document itself, not the page that shows it");
        }
        OperationShape shapes = new OperationShape(root, old);
        String prefix = prefix(root, old);
        List<Described> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                if (METHODS.contains(one.getKey().toLowerCase(Locale.ROOT))) {
                    operations.add(shapes.read(
                            one.getKey().toUpperCase(Locale.ROOT),
                            new PathShape(prefix + path.getKey()),
                            path.getValue(),
                            one.getValue()));
                }
            }
        }
        return new VendorDocument(root.path("info").path("title").asText(""), keys(root), operations);
    }

    private static JsonNode parse(String text) throws NoDocument {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return plain.stripLeading().startsWith("{")
                    ? new ObjectMapper().readTree(plain)
                    : new YAMLMapper().readTree(plain);
        } catch (IOException broken) {
            throw new NoDocument("It is neither JSON nor YAML (of at most 3 MB) that can be read");
        }
    }

    /** What stands before every path. */
    private static String prefix(JsonNode root, boolean old) {
        String said = old
                ? root.path("basePath").asText("")
                : root.path("servers").path(0).path("url").asText("");
        try {
            String path =
                    URI.create(said.replace("{", "%7B").replace("}", "%7D")).getPath();
            return path == null ? "" : path.replaceFirst("/+$", "");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private static Set<String> keys(JsonNode root) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode schemes : List.of(
                root.path("securityDefinitions"), root.path("components").path("securitySchemes"))) {
            for (JsonNode scheme : schemes) {
                if (scheme.path("type").asText().equals("apiKey")) {
                    keys.add(scheme.path("in").asText() + ":"
                            + scheme.path("name").asText());
                }
            }
        }
        return keys;
    }
}
