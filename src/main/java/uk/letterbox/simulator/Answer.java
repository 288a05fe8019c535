package uk.letterbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is answered: status, content type and body. Status 0 is no answer but a connection that is reset. */
record Answer(int status, String contentType, byte[] body) {

    static final Answer RESET = new Answer(0, "", new byte[0]);
    static final Answer NOTHING = new Answer(204, "", new byte[0]);

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer refusal(int status, String message) {
        return json(status, Map.of("Message", message));
    }

    static Answer of(Fault.Act act) {
        return switch (act) {
            case RESET -> RESET;
            case HTML ->
                new Answer(
                        200,
                        "text/html; charset=utf-8",
                        "<html><body>The service will be back soon.</body></html>".getBytes(StandardCharsets.UTF_8));
            case FALSE -> json(false);
            case SLOW -> throw new IllegalArgumentException("A slow call has its ordinary answer");
            default -> refusal(act.status(), "An error has occurred.");
        };
    }

    private static Answer json(int status, Object value) {
        try {
            return new Answer(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer is made of plain values", impossible);
        }
    }
}
