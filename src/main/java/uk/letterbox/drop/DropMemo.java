package uk.letterbox.drop;

import java.io.UncheckedIOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the door needs to look at a held file again beside its path, as JSON.
 *
 * @param last it is the last of its drop
 * @param said what its manifest says of it
 */
record DropMemo(boolean last, Optional<ListedFile.Said> said) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@link #text()} wrote. */
    static DropMemo of(String text) {
        try {
            ObjectNode memo = text.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text);
            return new DropMemo(
                    memo.path("last").asBoolean(),
                    memo.has("said")
                            ? Optional.of(JSON.treeToValue(memo.get("said"), ListedFile.Said.class))
                            : Optional.empty());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("The memo of a file of the drop door cannot be read", broken);
        }
    }

    static DropMemo of(ListedFile file) {
        return new DropMemo(false, Optional.of(file.said()));
    }

    DropMemo asLast() {
        return new DropMemo(true, said);
    }

    /** Where a manifest put it. */
    Optional<DropName> place() {
        return said.map(each -> new ListedFile("", 0, each));
    }

    String text() {
        ObjectNode memo = JSON.createObjectNode();
        if (last) {
            memo.put("last", true);
        }
        said.ifPresent(each -> memo.set("said", JSON.valueToTree(each)));
        return memo.isEmpty() ? "" : memo.toString();
    }
}
