package uk.letterbox.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/** Builds the nodes of a document and notes the line of each. Aliases are refused: few lines of them can fill memory. */
final class DocumentTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final String example;
    private final Map<String, Integer> lines = new HashMap<>();

    DocumentTree(JsonParser parser, String example) {
        this.parser = parser;
        this.example = example;
    }

    JsonNode read() throws IOException, Flaw {
        if (parser.nextToken() == null) {
            throw new Flaw(1, "is empty", example);
        }
        lines.put("", line());
        JsonNode root = node("");
        if (parser.nextToken() != null) {
            throw new Flaw(line(), "holds more than one document; each has a file of its own", example);
        }
        return root;
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }

    private JsonNode node(String pointer) throws IOException, Flaw {
        refuseAlias();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new Flaw(line(), "holds a value of a kind no setting has", example);
        };
    }

    private ObjectNode object(String pointer) throws IOException, Flaw {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            refuseAlias();
            String name = parser.currentName();
            String member = Document.member(pointer, name);
            Integer earlier = lines.putIfAbsent(member, line());
            if (earlier != null) {
                throw new Flaw(line(), "has a member twice, first in line " + earlier, "one line for each member");
            }
            parser.nextToken();
            object.set(name, node(member));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException, Flaw {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String item = pointer + "/" + array.size();
            lines.put(item, line());
            array.add(node(item));
        }
        return array;
    }

    private void refuseAlias() throws Flaw, IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Flaw(line(), "uses an alias (*name), which no setting needs", "the value itself, written out");
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
