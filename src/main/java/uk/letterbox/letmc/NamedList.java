package uk.letterbox.letmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of letMC's lists of things that have a name and an id: types of portal media, lead sources, branches, custom fields. No model of them is
 * published, so the usual members are tried.
 */
public record NamedList(List<Named> items) {

    private static final List<String> NAMES =
            List.of("Name", "FieldName", "Value", "Type", "Description", "CompanyName");

    /** One entry: the id that a write carries, and the name that people say. */
    public record Named(String id, String name) {}

    public NamedList {
        items = List.copyOf(items);
    }

    /** Reads a bare array or the wrapper of a listing, of objects or of plain names; empty for anything else. */
    public static Optional<NamedList> of(JsonNode body) {
        JsonNode data =
                body.isArray() ? body : Listing.member(body, body.has("CustomFields") ? "CustomFields" : "Data");
        if (!data.isArray()) {
            return Optional.empty();
        }
        List<Named> items = new ArrayList<>();
        for (JsonNode item : data) {
            String name = item.isTextual() ? item.textValue() : name(item);
            String id = item.isTextual() ? name : LetmcId.of(item).orElse(name);
            if (!name.isBlank()) {
                items.add(new Named(id, name));
            }
        }
        return Optional.of(new NamedList(items));
    }

    private static String name(JsonNode item) {
        return NAMES.stream()
                .map(member -> Listing.member(item, member).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
