package uk.letterbox.drop;

import java.io.UncheckedIOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the door needs to know of a file beside its path, as JSON.
 *
 * @param last it is the last of its drop
 * @param replacing it is one of a new set
 * @param inReplace it lay in the folder for new sets
 * @param said what its manifest says of it
 */
record DropMemo(boolean last, boolean replacing, boolean inReplace, Optional<ListedFile.Said> said) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@link #text()} wrote. */
    static DropMemo of(String text) {
        try {
            ObjectNode memo = text.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(text);
            return new DropMemo(
                    memo.path("last").asBoolean(),
                    memo.path("replacing").asBoolean(),
                    memo.path("inReplace").asBoolean(),
                    memo.has("said")
                            ? Optional.of(JSON.treeToValue(memo.get("said"), ListedFile.Said.class))
                            : Optional.empty());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("The memo of a file of the drop door cannot be read", broken);
        }
    }

    static DropMemo of(DropName name, boolean inReplace) {
        Optional<ListedFile.Said> said = name instanceof Placed placed && placed.itself() instanceof ListedFile listed
                ? Optional.of(listed.said())
                : Optional.empty();
        return new DropMemo(false, name instanceof Replacing, inReplace, said);
    }

    DropMemo asLast() {
        return new DropMemo(true, replacing, inReplace, said);
    }

    /** What a file of this name is for: where a manifest put it, else what its path says. */
    DropName place(String name) {
        DropName place = said.<DropName>map(each -> new ListedFile("", 0, each)).orElseGet(() -> DropPath.read(name));
        return replacing ? Replacing.of(place) : place;
    }

    String text() {
        ObjectNode memo = JSON.createObjectNode();
        flag(memo, "last", last);
        flag(memo, "replacing", replacing);
        flag(memo, "inReplace", inReplace);
        said.ifPresent(each -> memo.set("said", JSON.valueToTree(each)));
        return memo.isEmpty() ? "" : memo.toString();
    }

    private static void flag(ObjectNode memo, String name, boolean value) {
        if (value) {
            memo.put(name, true);
        }
    }
}
