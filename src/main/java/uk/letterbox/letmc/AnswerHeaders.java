package uk.letterbox.letmc;

import java.util.Locale;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/** What passes between an exchange and HTTP: nothing out, and three headers in. */
public final class AnswerHeaders implements HeaderFilterStrategy {

    private static final Set<String> IN = Set.of("content-type", "date", "retry-after");

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return true;
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !IN.contains(name.toLowerCase(Locale.ROOT));
    }
}
