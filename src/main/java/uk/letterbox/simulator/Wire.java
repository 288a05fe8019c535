package uk.letterbox.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

import io.javalin.http.Context;

/** One request on the wire and the connection it came over. */
final class Wire {

    private static final String KEY = "api_key";

    private final Context context;
    private final HttpServletRequest request;
    private final Habits habits;

    Wire(Context context, Habits habits) {
        this.context = context;
        this.request = context.req();
        this.habits = habits;
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return request.getRequestURI();
    }

    /** From the header api_key or ApiKey, or the query; empty for none. */
    String key() {
        return Stream.of(
                        in("header:api_key", request.getHeader(KEY)),
                        in("header:ApiKey", request.getHeader("ApiKey")),
                        in("query:api_key", context.queryParam(KEY)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<String> in(String place, String key) {
        return Optional.ofNullable(key)
                .filter(there -> habits.auth().isEmpty() || habits.auth().equals(place));
    }

    Map<String, String> query() {
        Map<String, String> fields = Fields.empty();
        for (Map.Entry<String, List<String>> entry : context.queryParamMap().entrySet()) {
            fields.put(entry.getKey(), String.join(",", entry.getValue()));
        }
        fields.remove(KEY);
        return fields;
    }

    String contentType() {
        return request.getContentType() == null ? "" : request.getContentType();
    }

    InputStream body() throws IOException {
        return new WireInput(request.getInputStream());
    }

    /** Reads what is left of the body, so that the client gets to read the answer. */
    void drain() throws IOException {
        body().transferTo(OutputStream.nullOutputStream());
    }

    void send(Answer answer) throws IOException {
        if (answer.status() == 0) {
            reset();
            return;
        }
        context.status(answer.status());
        if (!habits.ahead().isZero()) {
            context.header(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ZonedDateTime.now(ZoneOffset.UTC).plus(habits.ahead())));
        }
        if (!answer.contentType().isEmpty()) {
            context.contentType(answer.contentType()).result(answer.body());
        }
    }

    private void reset() throws IOException {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        // Without a linger the kernel sends a reset where it would send an orderly end.
        ((SocketChannel) endPoint.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        endPoint.close();
    }
}
