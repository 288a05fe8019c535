package uk.letterbox.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Search;
import uk.letterbox.journal.Views;

/** The JSON API. */
final class Api {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Search search;
    private final Arrivals arrivals;
    private final Supplier<Object> status;
    private final CommandRunner commands;
    private final ObjectMapper json;

    Api(Search search, Arrivals arrivals, Supplier<Object> status, CommandRunner commands, ObjectMapper json) {
        this.search = search;
        this.arrivals = arrivals;
        this.status = status;
        this.commands = commands;
        this.json = json;
    }

    void arrivals(Context context) {
        List<Arrival> found = search.arrivals(page(context, "outcome"));
        page(context, found.stream().map(Views::arrival).toList(), found, Arrival::id);
    }

    void deliveries(Context context) {
        List<Delivery> found = search.deliveries(page(context, "state"));
        page(context, found.stream().map(Views::delivery).toList(), found, Delivery::id);
    }

    void arrival(Context context) {
        Arrival arrival = arrivals.find(context.pathParam("id")).orElseThrow(() -> unknown(context));
        Map<String, Object> view = new LinkedHashMap<>(Views.arrival(arrival));
        view.put(
                "deliveries",
                search.deliveriesOf(arrival.id()).stream().map(Views::delivery).toList());
        context.json(view);
    }

    void delivery(Context context) {
        Delivery delivery = search.delivery(context.pathParam("id")).orElseThrow(() -> unknown(context));
        Map<String, Object> view = new LinkedHashMap<>(Views.delivery(delivery));
        view.put("calls", search.calls(delivery.id()));
        context.json(view);
    }

    void status(Context context) {
        context.json(status.get());
    }

    /** Only JSON is taken: a form of another site cannot send it. */
    void command(Context context) {
        if (context.contentType() == null || !context.contentType().startsWith("application/json")) {
            throw new Rejected(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send a JSON object with Content-Type application/json.");
        }
        context.json(commands.run(context.pathParam("name"), arguments(context)).orElseThrow(() -> unknown(context)));
    }

    private Map<String, String> arguments(Context context) {
        try {
            String body = context.body();
            return body.isBlank() ? Map.of() : json.readValue(body, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new Rejected(
                    HttpStatus.BAD_REQUEST, "Send a JSON object whose values are texts, such as {\"id\":\"d-…\"}.");
        }
    }

    private static Search.Page page(Context context, String state) {
        return new Search.Page(
                text(context, state).toUpperCase(Locale.ROOT),
                text(context, "door"),
                text(context, "agency"),
                limit(text(context, "limit")),
                text(context, "after"));
    }

    private static String text(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private static int limit(String text) {
        if (text.isEmpty()) {
            return USUAL_PAGE;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            throw new Rejected(HttpStatus.BAD_REQUEST, "limit is a number from 1 to " + LARGEST_PAGE + ".");
        }
        return Integer.parseInt(text);
    }

    private static <T> void page(Context context, List<?> items, List<T> found, Function<T, String> id) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", found.isEmpty() ? null : id.apply(found.get(found.size() - 1)));
        context.json(page);
    }

    private static Rejected unknown(Context context) {
        return new Rejected(HttpStatus.NOT_FOUND, "There is nothing at " + context.path() + ".");
    }
}
