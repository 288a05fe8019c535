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

    private static final String JSON = "json-base64";
    private static final String MULTIPART = "multipart";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
        return switch (codec(contentType)) {
            case JSON -> JsonFile.read(wire);
            case MULTIPART -> MultipartFile.read(contentType, wire);
            default -> {
                Digesting file = new Digesting();
                wire.transferTo(file);
                yield Body.file(Map.of(), file.content());
            }
        };
    }

    /** The form of a file that a content type names: {@code json-base64}, {@code multipart} or {@code raw}. */
    static String codec(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JSON;
        }
        return type.startsWith("multipart/form-data") ? MULTIPART : "raw";
    }

    private static Body json(InputStream wire) throws IOException, Malformed {
        try {
            JsonNode all = MAPPER.readTree(wire);
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
