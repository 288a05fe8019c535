package uk.letterbox.events;

import java.util.HashMap;
import java.util.Map;

/** A message that cannot become anything; says to its sender why, and what would be right. Repeats no value of it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> event;

    Unfit(String reason) {
        this(reason, Map.of());
    }

    private Unfit(String reason, Map<String, String> event) {
        super(reason);
        this.event = event;
    }

    /** The same, of an event that calls itself so: {@code id}, {@code source} and {@code type}, as far as it says them. */
    Unfit of(Map<String, String> attributes) {
        return new Unfit(getMessage(), new HashMap<>(attributes));
    }

    /** What the event calls itself; empty when it could not be read so far. */
    Map<String, String> event() {
        return event;
    }
}
