package uk.letterbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;

/** What the shipped log configuration makes of an event. */
class LogTest {

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Path.of("config/logback.xml").toFile());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void an_event_is_one_line_with_time_level_and_short_name() {
        assertThat(line("Took 3 files", null))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) INFO  Door Took 3 files\n");
    }

    @Test
    void a_foreign_name_can_neither_forge_a_line_nor_steer_the_terminal() {
        assertThat(line("a\r\nb\u001B[2Jc\u0007d\u2028e\u009Bf\tg\\n", null))
                .endsWith("Door a\\r\\nb\\e[2Jc?d?e?f\tg\\n\n");
    }

    @Test
    void an_exception_stays_on_the_line_of_its_event() {
        String line = line("Failed", new IllegalStateException("api_key=hush\nForged", new RuntimeException("cause")));

        assertThat(line)
                .contains("Failed java.lang.IllegalStateException: api_key=***\\nForged", "Caused by", "LogTest")
                .doesNotContain("hush");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x?api_key=hush&a=1",
                "api_key: hush",
                "{\"api_key\":\"hush\"}",
                "ApiKey = hush",
                "letmc.api-key=hush",
                "LETMC_API_KEY='hush'",
                "Authorization: Bearer hush",
                "password=hush"
            })
    void a_key_in_a_message_is_not_shown(String message) {
        assertThat(line(message, null)).doesNotContain("hush").contains("***");
    }

    @Test
    void others_speak_up_only_when_something_is_wrong() {
        assertThat(context.getLogger("uk.letterbox.drop.Door").getEffectiveLevel())
                .isEqualTo(Level.INFO);
        for (String other :
                new String[] {"org.apache.camel.x", "org.eclipse.jetty.x", "org.flywaydb.x", "com.zaxxer.hikari.x"}) {
            assertThat(context.getLogger(other).getEffectiveLevel()).isEqualTo(Level.WARN);
        }
    }

    private String line(String message, Throwable thrown) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("console");
        LoggingEvent event = new LoggingEvent(
                LogTest.class.getName(),
                context.getLogger("uk.letterbox.drop.Door"),
                Level.INFO,
                message,
                thrown,
                null);
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
