package uk.letterbox.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON object with a file as base64 in its Content, read as it comes. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> fields = Fields.empty();
    private FileContent content = FileContent.NONE;

    private JsonFile() {}

    static Body read(InputStream wire) throws IOException, Malformed {
        try (JsonParser parser = JSON.createParser(wire)) {
            JsonFile file = new JsonFile();
            file.object(parser);
            return Body.file(file.fields, file.content);
        } catch (JacksonException notJson) {
            throw new Malformed("The body is not the JSON wanted: " + notJson.getOriginalMessage());
        }
    }

    private void object(JsonParser parser) throws IOException, Malformed {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Malformed("The body is not a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            field(parser, parser.currentName());
        }
        if (parser.nextToken() != null) {
            throw new Malformed("There is more after the JSON object");
        }
    }

    private static FileContent base64(JsonParser parser) throws IOException, Malformed {
        Digesting file = new Digesting();
        try {
            parser.readBinaryValue(file);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("Content is not base64: " + notBase64.getMessage());
        }
        return file.content();
    }

    private void field(JsonParser parser, String name) throws IOException, Malformed {
        JsonToken value = parser.nextToken();
        if (name.equalsIgnoreCase("Content")) {
            if (value != JsonToken.VALUE_STRING) {
                throw new Malformed("Content is not a string of base64");
            }
            content = base64(parser);
        } else if (value.isStructStart()) {
            parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
            fields.put(name, parser.getText());
        }
    }
}
