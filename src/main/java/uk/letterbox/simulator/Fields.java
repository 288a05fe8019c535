package uk.letterbox.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Named values whose names match without regard to case, as those of the vendor's server do. */
final class Fields {

    private Fields() {}

    static Map<String, String> empty() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    static Map<String, String> unmodifiable(Map<String, String> values) {
        Map<String, String> copy = empty();
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }
}
