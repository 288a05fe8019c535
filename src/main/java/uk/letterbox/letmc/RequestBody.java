package uk.letterbox.letmc;

import java.util.Map;

import org.apache.hc.core5.http.HttpEntity;

/**
 * What a request carries.
 *
 * @param fields what it says beside the bytes, by the names they travel under; for showing
 * @param entity the bytes on the wire: streamed, repeatable and of known length
 */
public record RequestBody(Map<String, Object> fields, HttpEntity entity) {}
