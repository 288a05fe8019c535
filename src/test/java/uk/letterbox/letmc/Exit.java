package uk.letterbox.letmc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.hc.core5.ssl.SSLContexts;

/** The one HTTP exit in a real Camel context, with the steps that a route has around it. */
final class Exit implements AutoCloseable {

    private static final String ROUTE = """
            - routeConfiguration:
                id: call
                onException:
                  - onException:
                      exception:
                        - java.lang.Exception
                      handled:
                        constant:
                          expression: "true"
                      steps:
                        - bean:
                            ref: letmcCall
                            method: answer
            - route:
                id: call
                routeConfigurationId: call
                from:
                  uri: direct
                  parameters:
                    name: call
                  steps:
                    - bean:
                        ref: next
                        method: prepare
                    - to:
                        uri: http
                        parameters:
                          httpUri: "{{letmc.base-url}}"
                          throwExceptionOnFailure: false
                    - bean:
                        ref: letmcCall
                        method: answer
            """;

    /** Prepares the call that a test wants, and then does to the exchange what an attacker would. */
    public static final class Next {
        private final LetmcCall call;
        private Flight flight;
        private Map<String, Object> injected = Map.of();

        Next(LetmcCall call) {
            this.call = call;
        }

        public void prepare(Exchange exchange) {
            call.prepare(exchange, flight);
            injected.forEach((name, value) -> exchange.getMessage().setHeader(name, value));
        }
    }

    final Requests requests;
    private final LetmcHttp http;
    private final Next next;
    private final CamelContext camel = new DefaultCamelContext();
    private Exchange last;

    Exit(LetmcSettings settings) throws Exception {
        this(settings, SSLContexts.createDefault(), settings.base());
    }

    Exit(LetmcSettings settings, SSLContext tls, URI named) throws Exception {
        Flights flights = new Flights();
        LetmcCall call = new LetmcCall(flights, Clock.systemUTC());
        requests = new Requests(Contract.read(Path.of("config/letmc/openapi.yaml")), settings);
        http = new LetmcHttp(settings, flights, tls);
        next = new Next(call);
        camel.addComponent("http", http.component());
        camel.getRegistry().bind("letmcCall", call);
        camel.getRegistry().bind("next", next);
        Properties properties = new Properties();
        properties.put("letmc.base-url", named.toString());
        camel.getPropertiesComponent().setInitialProperties(properties);
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString("call.camel.yaml", ROUTE));
        camel.start();
    }

    static Exit to(WireServer server, Codec codec) throws Exception {
        return new Exit(Sample.settings(server.base(), codec));
    }

    static Exit to(WireServer server) throws Exception {
        return to(server, Codec.JSON_BASE64);
    }

    Answer call(LetmcRequest request) {
        return call(request, Duration.ofSeconds(20));
    }

    Answer call(LetmcRequest request, Duration timeLeft) {
        return call(new Flight(request, Sample.ACCOUNT, timeLeft), Map.of());
    }

    /** Sends with the headers both before and right in front of the http step. */
    Answer call(Flight flight, Map<String, Object> headers) {
        next.flight = flight;
        next.injected = new HashMap<>(headers);
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            last = template.request("direct:call", exchange -> {
                exchange.getMessage().setBody("foreign body");
                headers.forEach((name, value) -> exchange.getMessage().setHeader(name, value));
            });
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
        return last.getMessage().getBody(Answer.class);
    }

    /** The exchange of the last call. */
    Exchange last() {
        return last;
    }

    @Override
    public void close() {
        camel.stop();
        http.close();
    }
}
