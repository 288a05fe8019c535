package uk.letterbox.letmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One page of what letMC lists. Read tolerantly: no model of this tier is published.
 *
 * @param total how many there are over all pages, where it is said
 * @param items those of this page, in letMC's order
 */
public record Listing(OptionalInt total, List<ListedItem> items) {

    public Listing {
        items = List.copyOf(items);
    }

    /** Reads a wrapper with {@code Count} and {@code Data}, or a bare array, which is whole; empty for anything else. */
    public static Optional<Listing> of(JsonNode body) {
        JsonNode data = body.isArray() ? body : member(body, "Data");
        OptionalInt total = body.isArray() ? OptionalInt.of(body.size()) : whole(member(body, "Count"));
        if (data.isNull() && total.orElse(-1) == 0) {
            return Optional.of(new Listing(total, List.of()));
        }
        if (!data.isArray()) {
            return Optional.empty();
        }
        List<ListedItem> items = new ArrayList<>();
        for (JsonNode item : data) {
            if (!item.isObject() && !item.isTextual()) {
                return Optional.empty();
            }
            items.add(item(item));
        }
        return Optional.of(new Listing(total, items));
    }

    /** Whether this page shows all there is. */
    public boolean whole() {
        return total.orElse(items.size()) <= items.size();
    }

    /** Where the next page begins, seen from the offset and page size asked for; empty when this was the last. */
    public OptionalInt nextOffset(int offset, int pageSize) {
        int reached = offset + items.size();
        boolean more = total.isPresent() ? reached < total.getAsInt() : items.size() >= pageSize;
        return more && !items.isEmpty() ? OptionalInt.of(reached) : OptionalInt.empty();
    }

    private static ListedItem item(JsonNode item) {
        return new ListedItem(
                item.isTextual() ? item.textValue() : LetmcId.of(item).orElse(""),
                text(item, "Name"),
                text(item, "FileName"),
                whole(member(item, "PhotoNumber")),
                text(item, "PhotoType"),
                text(item, "URL"),
                text(item, "Type"));
    }

    private static OptionalInt whole(JsonNode number) {
        return number.canConvertToInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    private static String text(JsonNode item, String name) {
        JsonNode value = member(item, name);
        return value.isNull() ? "" : value.asText("");
    }

    /** The member of this name in any case, as the server itself reads names. */
    static JsonNode member(JsonNode object, String name) {
        return object.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(object.path(name));
    }
}
