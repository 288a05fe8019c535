package uk.letterbox.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a body in the codec that its content type names. Files are never held. */
final class BodyReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private BodyReader() {}

    /** @throws Cut when the client goes away on the way */
    static Body read(Operation.Carries carries, String contentType, InputStream wire) throws IOException, Malformed {
        return switch (carries) {
            case NOTHING -> {
                wire.transferTo(OutputStream.nullOutputStream());
                yield Body.NONE;
            }
            case JSON -> json(wire);
            case FILE -> file(contentType, wire);
        };
    }

    private static Body file(String contentType, InputStream wire) throws IOException, Malformed {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JsonFile.read(wire);
        }
        if (type.startsWith("multipart/form-data")) {
            return MultipartFile.read(contentType, wire);
        }
        Digesting file = new Digesting();
        wire.transferTo(file);
        return Body.file(Map.of(), file.content());
    }

    private static Body json(InputStream wire) throws IOException, Malformed {
        try {
            JsonNode all = JSON.readTree(wire);
            Map<String, String> fields = Fields.empty();
            for (Iterator<Map.Entry<String, JsonNode>> each = all.fields(); each.hasNext(); ) {
                Map.Entry<String, JsonNode> field = each.next();
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            }
            return new Body(fields, FileContent.NONE, all);
        } catch (JacksonException notJson) {
            throw new Malformed("The body is not JSON: " + notJson.getOriginalMessage());
        }
    }
}
