package uk.letterbox.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.journal.AlertBox;

/**
 * Posts alerts as JSON: {@code {"source":"letterbox","text":…,"alerts":[{kind, agency, text, count, at, over}]}}. The
 * {@code text} is what chat services show.
 */
public final class Webhook implements AlertChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Webhook(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(List<AlertBox.News> news) throws AlertFailed {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body(news)))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new AlertFailed("it answered " + status, new IOException("status " + status));
            }
        } catch (IOException failed) {
            throw new AlertFailed("it cannot be reached (" + failed.getClass().getSimpleName() + ")", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AlertFailed("Letterbox is stopping", stopping);
        }
    }

    private String body(List<AlertBox.News> news) throws JsonProcessingException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", "letterbox");
        body.put("text", AlertText.subject(news) + "\n" + AlertText.body(news));
        body.put("alerts", news.stream().map(Webhook::alert).toList());
        return json.writeValueAsString(body);
    }

    private static Map<String, Object> alert(AlertBox.News news) {
        Map<String, Object> alert = new LinkedHashMap<>();
        alert.put("kind", news.kind());
        alert.put("agency", news.agency());
        alert.put("text", news.text());
        alert.put("count", news.count());
        alert.put("at", Instant.ofEpochMilli(news.at()).toString());
        alert.put("over", news.over());
        return alert;
    }
}
