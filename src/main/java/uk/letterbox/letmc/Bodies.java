package uk.letterbox.letmc;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Puts a file and what is said of it into a request body, one method a codec. */
final class Bodies {

    private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** The file in a codec; what a raw body cannot carry goes into the query. */
    static HttpEntity of(
            Codec codec,
            Map<String, Object> fields,
            String contentField,
            FileBytes bytes,
            String fileName,
            String mimeType) {
        return switch (codec) {
            case JSON_BASE64 -> json(fields, contentField, bytes);
            case MULTIPART -> multipart(fields, contentField, bytes, fileName, mimeType);
            case RAW -> raw(bytes, mimeType);
        };
    }

    /** One JSON object: the fields, then the bytes in base64. */
    static HttpEntity json(Map<String, Object> fields, String contentField, FileBytes bytes) {
        String object = write(fields);
        String before =
                object.substring(0, object.length() - 1) + (fields.isEmpty() ? "" : ",") + write(contentField) + ":\"";
        return FileEntity.base64(ContentType.APPLICATION_JSON, before, bytes, "\"}");
    }

    /** One JSON object. */
    static HttpEntity json(Map<String, Object> fields) {
        return json(write(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** JSON as it is. */
    static HttpEntity json(byte[] json) {
        return new ByteArrayEntity(json, ContentType.APPLICATION_JSON);
    }

    /** A text part a field, then the file; names in UTF-8, as browsers send them. */
    static HttpEntity multipart(
            Map<String, Object> fields, String contentField, FileBytes bytes, String fileName, String mimeType) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(StandardCharsets.UTF_8);
        fields.forEach((name, value) -> parts.addTextBody(name, value.toString(), TEXT));
        return parts.addBinaryBody(contentField, bytes.file().toFile(), ContentType.create(mimeType), fileName)
                .build();
    }

    /** The bytes as they are. */
    static HttpEntity raw(FileBytes bytes, String mimeType) {
        return FileEntity.raw(ContentType.create(mimeType), bytes);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
