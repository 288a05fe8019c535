package uk.letterbox.letmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The types of portal media that letMC knows for one side of the business. */
public record MediaTypes(List<MediaType> types) {

    private static final List<String> NAMES = List.of("Name", "Value", "Type", "Description");

    /** One type: the id that a write carries, and the name that people say. */
    public record MediaType(String id, String name) {}

    public MediaTypes {
        types = List.copyOf(types);
    }

    /** Reads a bare array or the wrapper of a listing, of objects or of plain names; empty for anything else. */
    public static Optional<MediaTypes> of(JsonNode body) {
        JsonNode data = body.isArray() ? body : Listing.member(body, "Data");
        if (!data.isArray()) {
            return Optional.empty();
        }
        List<MediaType> types = new ArrayList<>();
        for (JsonNode type : data) {
            String name = type.isTextual() ? type.textValue() : name(type);
            String id = type.isTextual() ? name : LetmcId.of(type).orElse(name);
            if (!name.isBlank()) {
                types.add(new MediaType(id, name));
            }
        }
        return Optional.of(new MediaTypes(types));
    }

    /** The id of the type of this name, in any case. */
    public Optional<String> idOf(String name) {
        return types.stream()
                .filter(type -> type.name().equalsIgnoreCase(name.strip()))
                .map(MediaType::id)
                .findFirst();
    }

    private static String name(JsonNode type) {
        return NAMES.stream()
                .map(member -> Listing.member(type, member).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
