package uk.letterbox.letmc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import uk.letterbox.settings.Secret;

/**
 * Says what an answer of letMC means. The vendor documents 200, 201, 204, 400, 401, 403, 404, 405 and 429; what else it
 * may send is read so that nothing is taken for done, or for undone, without proof.
 */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Reason reason;

    /**
     * @param key never to appear in a reason
     */
    public Answers(Secret key) {
        this.reason = new Reason(key);
    }

    /** The meaning of a reply to a request, at this time. */
    public Answer read(LetmcRequest request, Reply reply, Instant now) {
        Optional<JsonNode> json = json(reply);
        int status = reply.status();
        String why = request.personal()
                ? "HTTP " + status + "; what letMC said is not kept, for it may repeat who enquired"
                : reason.of(
                        status,
                        json.orElse(MissingNode.getInstance()),
                        new String(reply.body(), StandardCharsets.UTF_8));
        if (status >= 200 && status < 300) {
            return successful(request, json, why);
        }
        return switch (status) {
            case 401 -> new Answer.Unauthorised(why);
            case 403 -> new Answer.Forbidden(why);
            case 408 -> new Answer.Ambiguous(why);
            case 429 -> new Answer.TooMany(reply.retryAfter().flatMap(text -> RetryAfter.read(text, now)), why);
            default -> status >= 300 && status < 500 ? new Answer.Refused(status, why) : new Answer.Ambiguous(why);
        };
    }

    /**
     * The meaning of a call that ended without a reply.
     *
     * @param headWritten whether the first byte of the request may have left
     */
    public Answer failed(Exception failure, boolean headWritten) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String why = reason.plain(failure.getClass().getSimpleName() + message);
        return headWritten
                ? new Answer.Ambiguous("The request was sent and no answer came (" + why + ")")
                : new Answer.NotApplied("The request was not sent (" + why + ")");
    }

    private static Answer successful(LetmcRequest request, Optional<JsonNode> json, String why) {
        if (json.isEmpty()) {
            return new Answer.Ambiguous("The answer is not JSON (" + why + ")");
        }
        JsonNode body = json.get();
        if (request.writes() && body.isBoolean() && !body.booleanValue()) {
            return new Answer.Ambiguous("letMC answered 'false' (" + why + ")");
        }
        if (Operations.lists(request.operation()) && Listing.of(body).isEmpty()) {
            return new Answer.Ambiguous("The answer is not a listing (" + why + ")");
        }
        return new Answer.Done(LetmcId.of(body), body);
    }

    /** Empty when it is something else than JSON; a missing node for an empty body. */
    private static Optional<JsonNode> json(Reply reply) {
        if (reply.contentType().toLowerCase(Locale.ROOT).contains("html")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(reply.body()));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
