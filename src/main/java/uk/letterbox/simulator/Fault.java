package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String RIGHT = "addLettingsPhoto:after:reset:0.1,*:before:500:0.05";

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
        List<Fault> faults = new ArrayList<>();
        if (!text.isBlank()) {
            for (String one : text.split(",", -1)) {
                faults.add(one(one.strip()));
            }
        }
        return List.copyOf(faults);
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

    private static Fault one(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4) {
            throw wrong(text, "it has " + parts.length + " parts, not operation, moment, act and probability");
        }
        return new Fault(operation(text, parts[0]), moment(text, parts[1]), act(text, parts[2]), share(text, parts[3]));
    }

    private static String operation(String text, String word) {
        if (word.equals("*") || Operation.ids().contains(word)) {
            return word;
        }
        throw wrong(text, "'" + word + "' is not an operation; use * or one of " + Operation.ids());
    }

    private static Moment moment(String text, String word) {
        return switch (word) {
            case "before" -> Moment.BEFORE;
            case "after" -> Moment.AFTER;
            default -> throw wrong(text, "'" + word + "' is not before or after");
        };
    }

    private static Act act(String text, String word) {
        return Arrays.stream(Act.values())
                .filter(act -> act.word.equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        text,
                        "'" + word + "' is not one of "
                                + Arrays.stream(Act.values()).map(Act::word).toList()));
    }

    private static double share(String text, String word) {
        try {
            double share = Double.parseDouble(word);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(text, "'" + word + "' is not a number");
        }
        throw wrong(text, "the probability " + word + " is not from 0 to 1");
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("The fault '" + text + "' cannot be read: " + why + ". Right is " + RIGHT);
    }
}
