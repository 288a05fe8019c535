package uk.letterbox.swagger;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The body of a request.
 *
 * @param contentTypes in which it may come; none where that is not said
 * @param type of the whole: {@code object}, {@code string}, …; empty where that is not said
 * @param fields its members, and whether each is required
 */
record BodyShape(Set<String> contentTypes, String type, Map<String, Boolean> fields) {

    boolean json() {
        return contentTypes.isEmpty() || contentTypes.stream().anyMatch(BodyShape::isJson);
    }

    boolean multipart() {
        return contentTypes.stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }

    /** Whether it is one value and no object. */
    boolean bare() {
        return fields.isEmpty() && !type.isEmpty() && !type.equals("object");
    }

    static boolean isJson(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).contains("json");
    }
}
