package uk.letterbox.letmc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the id in what letMC says; ids look like {@code 0004-f421-2742-3f00}, but only one sample is published. */
final class LetmcId {

    private static final List<String> MEMBERS = List.of("OID", "ID", "Id", "oid", "id", "Key");
    /** One word with a digit: a sentence such as "Submitted" is no id. */
    private static final Pattern ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private LetmcId() {}

    /** The id of an object, or of a bare string that looks like one. */
    static Optional<String> of(JsonNode said) {
        if (said.isTextual()) {
            return Optional.of(said.textValue().strip())
                    .filter(text -> ID.matcher(text).matches());
        }
        return MEMBERS.stream()
                .map(member -> said.path(member).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
