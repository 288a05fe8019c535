package uk.letterbox.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.letterbox.settings.Secret;

/**
 * Access tokens of a grant, from its token service (RFC 6749, 4.4 client credentials and 6 refreshing). One is used until
 * shortly before it runs out. The service is a person's setting, and a redirect is not followed, for it could lead anywhere.
 */
final class Tokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final Duration EARLIER = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_WORDS = 200;
    private static final int OK = 200;

    /** @param until on the monotonic clock */
    private record Access(String token, long until) {}

    private final Mailbox.Grant grant;
    private final KeptToken kept;
    private final LongSupplier nanos;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Optional<Access> present = Optional.empty();

    /**
     * @param kept where the service gives out a new refresh token with each answer
     * @param nanos the monotonic clock
     */
    Tokens(Mailbox.Grant grant, KeptToken kept, LongSupplier nanos) {
        this.grant = grant;
        this.kept = kept;
        this.nanos = nanos;
    }

    /** A token that is good for a while. */
    String current() throws IOException, TokenRefused {
        if (present.filter(access -> access.until() - nanos.getAsLong() > 0).isEmpty()) {
            present = Optional.of(fetched());
        }
        return present.get().token();
    }

    /** The present one did not let in. */
    void refused() {
        present = Optional.empty();
    }

    private Access fetched() throws IOException, TokenRefused {
        JsonNode answer = answer(asked());
        String token = answer.path("access_token").asText();
        if (token.isEmpty() || token.chars().anyMatch(Character::isISOControl)) {
            throw new TokenRefused("its answer has no access_token");
        }
        String refresh = answer.path("refresh_token").asText();
        if (!refresh.isEmpty() && !grant.refreshToken().isEmpty()) {
            kept.replaced(grant.refreshToken(), new Secret(refresh));
        }
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(USUAL_LIFE.toSeconds()));
        Duration early = life.dividedBy(4).compareTo(EARLIER) < 0 ? life.dividedBy(4) : EARLIER;
        return new Access(token, nanos.getAsLong() + life.minus(early).toNanos());
    }

    private String asked() throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        if (grant.refreshToken().isEmpty()) {
            form.put("grant_type", "client_credentials");
        } else {
            form.put("grant_type", "refresh_token");
            form.put("refresh_token", kept.instead(grant.refreshToken()).reveal());
        }
        form.put("client_id", grant.clientId());
        form.put("client_secret", grant.clientSecret().reveal());
        if (!grant.scope().isEmpty()) {
            form.put("scope", grant.scope());
        }
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode answer(String form) throws IOException, TokenRefused {
        HttpRequest request = HttpRequest.newBuilder(grant.tokenUrl())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = response.body()) {
                body = in.readNBytes(LONGEST_ANSWER);
            }
            JsonNode json = json(body);
            if (response.statusCode() != OK) {
                throw new TokenRefused(words(response.statusCode(), json));
            }
            return json;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Letterbox stops", stopped);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException noJson) {
            // A page of a proxy, for example: what counts then is the status.
            return new ObjectMapper().createObjectNode();
        }
    }

    /** RFC 6749, 5.2. Its description is often the only thing that tells what is wrong. */
    private static String words(int status, JsonNode json) {
        String words = "HTTP " + status + " " + json.path("error").asText() + " "
                + json.path("error_description").asText();
        String plain = words.replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST_WORDS ? plain : plain.substring(0, LONGEST_WORDS) + "…";
    }
}
