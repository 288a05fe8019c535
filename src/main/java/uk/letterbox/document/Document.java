package uk.letterbox.document;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import uk.letterbox.settings.Problem;

/**
 * A YAML or JSON file that remembers where each of its nodes stands.
 *
 * @param lines line, from 1, by JSON pointer
 */
public record Document(String file, JsonNode root, Map<String, Integer> lines) {

    /** {@code file:line} of a node, or of the nearest one around it. */
    public String where(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return file + ":" + lines.getOrDefault(nearest, 1);
    }

    /** A problem of a node, said with its place. */
    public Problem problem(String pointer, String what, String example) {
        String key = pointer.isEmpty() ? "the file" : pointer.substring(1).replace('/', '.');
        return new Problem(where(pointer), key, what, example);
    }

    /** The pointer of a member, escaped as RFC 6901 says. */
    public static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
