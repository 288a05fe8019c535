package uk.letterbox.alert;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.letterbox.journal.AlertBox.News;

/**
 * Posts alerts as JSON: {@code {"source":"letterbox","alerts":[{kind,agency,text,count,at,over}]}}, {@code at} in ISO. Any
 * 2xx is a success; a redirect is not followed, for it could lead anywhere.
 */
public final class Webhook implements AlertChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI address;
    private final Duration timeout;
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param address often carries a token, and so is never logged
     */
    public Webhook(URI address) {
        this(address, TIMEOUT);
    }

    Webhook(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(AlertMessage message) throws NotTold {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "letterbox")
                .POST(BodyPublishers.ofString(body(message)))
                .build();
        int status = send(request);
        if (status < 200 || status > 299) {
            throw new NotTold("it answered with status " + status);
        }
    }

    /** Bounded as a whole: the client's own timeout ends with the head of the answer. */
    private int send(HttpRequest request) throws NotTold {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException failed) {
            throw new NotTold("it could not be reached", failed.getCause());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new NotTold("it did not answer within " + timeout.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotTold("Letterbox stopped while it was asked");
        }
    }

    private String body(AlertMessage message) {
        ObjectNode body = json.createObjectNode().put("source", "letterbox");
        ArrayNode alerts = body.putArray("alerts");
        for (News news : message.news()) {
            alerts.addObject()
                    .put("kind", news.kind())
                    .put("agency", news.agency())
                    .put("text", news.text())
                    .put("count", news.count())
                    .put("at", AlertMessage.at(news).toString())
                    .put("over", news.over());
        }
        return body.toString();
    }
}
