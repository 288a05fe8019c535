package uk.letterbox.routes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** What one logger says while this is open. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    private Log(Logger logger) {
        this.logger = logger;
        this.before = logger.getLevel();
    }

    static Log of(String name) {
        Log log = new Log((Logger) LoggerFactory.getLogger(name));
        log.logger.setLevel(Level.INFO);
        log.logger.addAppender(log);
        log.start();
        return log;
    }

    /** Whether some line holds all of these texts. */
    boolean says(String... texts) {
        return lines.stream().anyMatch(line -> List.of(texts).stream().allMatch(line::contains));
    }

    List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getLevel() + " " + event.getFormattedMessage());
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        stop();
    }
}
