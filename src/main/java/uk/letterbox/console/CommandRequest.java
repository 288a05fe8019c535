package uk.letterbox.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Takes a command over HTTP: a JSON object of texts, at most 1 MB. */
final class CommandRequest {

    private static final int LARGEST = 1_000_000;

    private final Commands commands;
    private final Json json;

    CommandRequest(Commands commands, Json json) {
        this.commands = commands;
        this.json = json;
    }

    void run(Context request) throws IOException {
        String name = request.pathParam("name");
        Map<String, String> arguments = arguments(json.read(body(request)));
        CommandAnswer answer = commands.run(name, arguments)
                .orElseThrow(() -> new NotFoundResponse("There is no command of this name"));
        json.answer(request, answer);
    }

    /** Counted while it is read: a chunked body tells no length. */
    private static byte[] body(Context request) throws IOException {
        if (request.req().getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        try (InputStream in = request.bodyInputStream()) {
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw tooLarge();
            }
            return body;
        }
    }

    private static ContentTooLargeResponse tooLarge() {
        return new ContentTooLargeResponse("A body has at most " + LARGEST + " bytes");
    }

    private static Map<String, String> arguments(JsonNode body) {
        if (!body.isObject()) {
            throw new BadRequestResponse("Send a JSON object of texts; {} where there are no arguments");
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        body.fields().forEachRemaining(field -> {
            if (!field.getValue().isTextual()) {
                throw new BadRequestResponse("The argument " + field.getKey() + " is no text");
            }
            arguments.put(field.getKey(), field.getValue().asText());
        });
        return arguments;
    }
}
