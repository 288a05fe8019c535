package uk.letterbox.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Faults as they are written: {@code operation:before|after:act:probability}, with commas between them. */
final class FaultText {

    private static final String RIGHT = "addLettingsPhoto:after:reset:0.1,*:before:500:0.05";

    private FaultText() {}

    static List<Fault> parse(String text) {
        List<Fault> faults = new ArrayList<>();
        if (!text.isBlank()) {
            for (String one : text.split(",", -1)) {
                faults.add(one(one.strip()));
            }
        }
        return List.copyOf(faults);
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

    private static Fault.Moment moment(String text, String word) {
        return switch (word) {
            case "before" -> Fault.Moment.BEFORE;
            case "after" -> Fault.Moment.AFTER;
            default -> throw wrong(text, "'" + word + "' is not before or after");
        };
    }

    private static Fault.Act act(String text, String word) {
        return Arrays.stream(Fault.Act.values())
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        text,
                        "'" + word + "' is not one of "
                                + Arrays.stream(Fault.Act.values())
                                        .map(Fault.Act::word)
                                        .toList()));
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
