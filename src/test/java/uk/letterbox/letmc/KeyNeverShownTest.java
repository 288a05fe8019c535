package uk.letterbox.letmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

class KeyNeverShownTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    Path folder;

    private final Kept kept = new Kept();
    private Level level;

    /** Every line of every log at its lowest level, as text with stack traces. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {
        private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
    }

    @BeforeEach
    void everythingIsLogged() {
        level = ROOT.getLevel();
        ROOT.setLevel(Level.TRACE);
        ROOT.iteratorForAppenders().forEachRemaining(appender -> appender.addFilter(new Silent()));
        kept.setContext(ROOT.getLoggerContext());
        kept.start();
        ROOT.addAppender(kept);
    }

    @AfterEach
    void asBefore() {
        ROOT.detachAppender(kept);
        ROOT.iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
        ROOT.setLevel(level);
    }

    @ParameterizedTest
    @CsvSource({"header:api_key", "header:ApiKey", "query:api_key"})
    void no_log_at_any_level_and_no_exchange_shows_the_key(String carrier) throws Exception {
        WireServer.Script echoing = (seen, in, out, socket) -> {
            seen.body = in.readNBytes(seen.length());
            WireServer.answer(out, 400, WireServer.json(), "{\"Message\":\"Bad key " + Sample.CANARY + "\"}");
        };
        try (WireServer server = new WireServer(echoing);
                Exit exit = new Exit(settings(server.base(), carrier))) {
            Answer answer = exit.call(photo(exit));

            assertThat(server.only().head).contains(Sample.CANARY);
            assertThat(answer.toString()).contains("Bad key ***").doesNotContain(Sample.CANARY);
            assertThat(exit.last().getAllProperties().toString()).doesNotContain(Sample.CANARY);
            assertThat(exit.last().getMessage().getHeaders().toString()).doesNotContain(Sample.CANARY);
        }
        assertThat(kept.lines).anyMatch(line -> line.startsWith("org.apache.hc"));
        assertThat(kept.lines).noneMatch(line -> line.contains(Sample.CANARY));
    }

    @ParameterizedTest
    @CsvSource({"header:api_key", "query:api_key"})
    void no_exception_shows_the_key(String carrier) throws Exception {
        WireServer.Script resetting = (seen, in, out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
        try (WireServer server = new WireServer(resetting);
                Exit exit = new Exit(settings(server.base(), carrier))) {
            exit.call(photo(exit));

            StringWriter trace = new StringWriter();
            exit.last().getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).contains("Exception").doesNotContain(Sample.CANARY);
        }
        assertThat(kept.lines).noneMatch(line -> line.contains(Sample.CANARY));
    }

    @Test
    void a_flight_a_request_and_an_account_do_not_print_the_key() throws Exception {
        try (Exit exit = new Exit(settings(URI.create("http://127.0.0.1:1"), "query:api_key"))) {
            LetmcRequest request = photo(exit);
            Flight flight = new Flight(request, Sample.ACCOUNT, Duration.ofSeconds(1));

            assertThat(request.toString() + flight + flight.account()).doesNotContain(Sample.CANARY);
        }
    }

    private LetmcRequest photo(Exit exit) throws Exception {
        return exit.requests.write(
                Sample.ACCOUNT, Sample.photo("01-front.jpg", "image/jpeg"), Sample.file(folder, 500), Map.of());
    }

    private static LetmcSettings settings(URI base, String carrier) {
        return new LetmcSettings(
                base,
                Codec.RAW,
                true,
                KeyCarrier.of(carrier).orElseThrow(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Map.of(),
                200);
    }

    /** Keeps the console of the build readable while everything is logged. */
    private static final class Silent extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return FilterReply.DENY;
        }
    }
}
