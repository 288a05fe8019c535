package uk.letterbox.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import uk.letterbox.journal.Arrivals;
import uk.letterbox.journal.Search;
import uk.letterbox.settings.Secret;

/** The HTTP port. */
public final class Console implements AutoCloseable {

    private static final long LARGEST_BODY = 1_000_000;

    private final Javalin web;

    private Console(Javalin web) {
        this.web = web;
    }

    /**
     * What it shows and does.
     *
     * @param secrets any of which lets in
     * @param status how things stand
     */
    public record Parts(
            List<Secret> secrets,
            Search search,
            Arrivals arrivals,
            Supplier<Object> status,
            CommandRunner commands,
            Metrics metrics,
            List<HealthCheck> checks) {}

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     */
    public static Console start(String host, int port, Parts parts) throws UnknownHostException {
        Guard guard = new Guard(parts.secrets(), InetAddress.getByName(host).isLoopbackAddress());
        Javalin web = Javalin.create(config -> configure(config, guard, parts));
        web.start(host, port);
        return new Console(web);
    }

    private static void configure(JavalinConfig config, Guard guard, Parts parts) {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jsonMapper(new JavalinJackson(json, false));
        config.routes.before(context -> {
            harden(context);
            guard.checkHost(context);
        });
        config.routes.before("/api/*", guard::checkPassword);
        Health health = new Health(parts.checks());
        config.routes.get("/observe/health", health::ready);
        config.routes.get("/observe/health/live", health::live);
        config.routes.get("/observe/health/ready", health::ready);
        config.routes.get("/observe/metrics", context -> {
            guard.checkMetrics(context);
            context.contentType("text/plain; version=0.0.4; charset=utf-8")
                    .result(parts.metrics().scrape());
        });
        api(config, new Api(parts.search(), parts.arrivals(), parts.status(), parts.commands(), json));
        config.routes.get("/", Console::welcome);
        config.routes.exception(Rejected.class, (rejected, context) -> context.status(rejected.status())
                .json(Map.of("error", rejected.getMessage())));
    }

    private static void api(JavalinConfig config, Api api) {
        config.routes.get("/api/arrivals", api::arrivals);
        config.routes.get("/api/arrivals/{id}", api::arrival);
        config.routes.get("/api/deliveries", api::deliveries);
        config.routes.get("/api/deliveries/{id}", api::delivery);
        config.routes.get("/api/status", api::status);
        config.routes.post("/api/commands/{name}", api::command);
    }

    private static void harden(Context context) {
        context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
    }

    private static void welcome(Context context) {
        context.contentType("text/plain; charset=utf-8")
                .result("This is Letterbox.\n\n"
                        + "/observe/health   is it well?\n"
                        + "/observe/metrics  figures for Prometheus\n"
                        + "/api/status       how things stand (Authorization: Bearer <console password>)\n"
                        + "/api/deliveries   /api/arrivals   POST /api/commands/{name}\n");
    }

    /** Where it listens. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.stop();
    }
}
