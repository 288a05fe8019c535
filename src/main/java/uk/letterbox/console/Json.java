package uk.letterbox.console;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** JSON as the API writes and reads it: ISO times, null for what is not there. */
final class Json {

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    void answer(Context request, Object value) {
        try {
            request.contentType("application/json").result(mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "A record of ours cannot be written as JSON: " + value.getClass(), impossible);
        }
    }

    JsonNode read(byte[] body) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new BadRequestResponse("The body is no JSON: " + broken.getOriginalMessage());
        }
    }
}
