package uk.letterbox.console;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.f4b6a3.ulid.UlidCreator;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** What is answered when something goes wrong: why, in JSON; of a fault of ours only where to find it in the log. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Json json;

    Faults(Json json) {
        this.json = json;
    }

    void turnedDown(HttpResponseException why, Context request) {
        request.status(why.getStatus());
        json.answer(request, Map.of("error", String.valueOf(why.getMessage())));
    }

    void ourFault(Exception fault, Context request) {
        String reference = UlidCreator.getUlid().toString();
        LOG.error("{} {} failed, fault {}", request.method(), request.path(), reference, fault);
        request.status(HttpStatus.INTERNAL_SERVER_ERROR);
        json.answer(request, Map.of("error", "This failed; the log says why, at fault " + reference));
    }
}
