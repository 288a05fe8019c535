package uk.letterbox.simulator;

import java.util.List;
import java.util.Locale;

/**
 * Something that goes wrong with a share of the calls.
 *
 * @param operation the id of the operation it befalls, or {@code *} for every one
 * @param moment before or after the effect
 * @param act what happens
 * @param probability from 0 (never) to 1 (always)
 */
public record Fault(String operation, Moment moment, Act act, double probability) {

    /** On which side of the effect a call goes wrong. */
    public enum Moment {
        /** The effect does not come about; with {@link Act#SLOW} it comes about late. */
        BEFORE,
        /** The effect has come about, and the answer does not say so. */
        AFTER
    }

    /** What happens to a call. */
    public enum Act {
        RESET("reset", 0),
        SLOW("slow", 0),
        HTML("html", 200),
        FALSE("false", 200),
        UNAUTHORISED("401", 401),
        FORBIDDEN("403", 403),
        NOT_FOUND("404", 404),
        TOO_MANY("429", 429),
        BROKEN("500", 500),
        BAD_GATEWAY("502", 502),
        UNAVAILABLE("503", 503);

        private final String word;
        private final int status;

        Act(String word, int status) {
            this.word = word;
            this.status = status;
        }

        /** As it is written in the text of a fault. */
        public String word() {
            return word;
        }

        int status() {
            return status;
        }
    }

    /**
     * Reads faults as {@code operation:before|after:act:probability}, with commas between them.
     *
     * @return none for an empty text
     * @throws IllegalArgumentException saying which part is wrong, with an example of a right text
     */
    public static List<Fault> parse(String text) {
        return FaultText.parse(text);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return operation + ":" + label() + ":" + probability;
    }

    boolean befalls(String called) {
        return operation.equals("*") || operation.equals(called);
    }

    String label() {
        return moment.name().toLowerCase(Locale.ROOT) + ":" + act.word();
    }
}
