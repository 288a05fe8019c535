package uk.letterbox.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls a simulator as letMC's clients do. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();
    static final byte[] PICTURE = "the bytes of a picture".getBytes(StandardCharsets.UTF_8);

    private static final String PREFIX = "/v4/propertymanagement/demo/";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;

    Client(Simulator simulator) {
        this(simulator.baseUrl());
    }

    Client(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** What was answered. */
    record Reply(int status, String contentType, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }
    }

    Reply get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    Reply json(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return call(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    /** Adds the picture under a file name. */
    Reply photo(String property, String fileName) throws IOException, InterruptedException {
        return json("PATCH", "lettings/lettingsproperty/" + property + "/addphoto", picture(fileName));
    }

    static Map<String, Object> picture(String fileName) {
        return Map.of(
                "Name",
                "Front",
                "FileName",
                fileName,
                "MimeType",
                "image/jpeg",
                "Content",
                Base64.getEncoder().encodeToString(PICTURE));
    }

    Reply call(String method, String path, BodyPublisher body, String... contentType)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, body).header("api_key", "simulated-key");
        for (String type : contentType) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        String whole = path.startsWith("/") ? path : PREFIX + path;
        return HttpRequest.newBuilder(URI.create(baseUrl + whole));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
