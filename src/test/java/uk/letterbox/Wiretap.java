package uk.letterbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands between Letterbox and a simulator, hands everything on and keeps each request as it was sent. */
public final class Wiretap implements AutoCloseable {

    /**
     * One request.
     *
     * @param path percent-encoded, without the query
     * @param query percent-encoded; empty for none
     */
    public record Sent(String method, String path, String query, String contentType, boolean key, byte[] body) {}

    private final URI beyond;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    public Wiretap(URI beyond) throws IOException {
        this.beyond = beyond;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::hand);
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Sent> sent() {
        return sent;
    }

    private void hand(HttpExchange exchange) throws IOException {
        String type = first(exchange, "Content-Type");
        String query = exchange.getRequestURI().getRawQuery();
        Sent one = new Sent(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                type,
                !first(exchange, "api_key").isEmpty(),
                exchange.getRequestBody().readAllBytes());
        sent.add(one);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        beyond.resolve(one.path() + (one.query().isEmpty() ? "" : "?" + one.query())))
                .header("api_key", first(exchange, "api_key"))
                .method(one.method(), HttpRequest.BodyPublishers.ofByteArray(one.body()));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(value -> exchange.getResponseHeaders()
                    .set("Content-Type", value));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static String first(HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
