package uk.letterbox.letmc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the contract.
 *
 * @param id its operationId
 * @param method in capitals: {@code GET}, {@code PATCH}, …
 * @param pathTemplate as the contract spells it, with {@code {name}} for each parameter
 * @param queryParameters names that go into the query
 * @param body whether a request carries one
 * @param fields what the contract knows of the members of that body, by their names; none where the body is a bare value
 */
public record Operation(
        String id,
        String method,
        String pathTemplate,
        Set<String> queryParameters,
        boolean body,
        Map<String, Member> fields) {

    /** What a member of a body is. */
    public enum Member {
        TEXT,
        NUMBER,
        /** The bytes of a file. */
        BYTES
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    public Operation {
        queryParameters = Collections.unmodifiableSet(new LinkedHashSet<>(queryParameters));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Whether it changes something at letMC. */
    public boolean writes() {
        return !method.equals("GET");
    }

    /** The names in the path, in their order. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACEHOLDER.matcher(pathTemplate);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * The path with every parameter filled in, each percent-encoded as one segment.
     *
     * @throws IllegalArgumentException when a value is missing or empty
     */
    public String path(Map<String, String> values) {
        return PLACEHOLDER.matcher(pathTemplate).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), "");
            if (value.isEmpty()) {
                throw new IllegalArgumentException("Operation " + id + " needs a value for " + found.group(1));
            }
            return Matcher.quoteReplacement(Percent.segment(value));
        });
    }
}
