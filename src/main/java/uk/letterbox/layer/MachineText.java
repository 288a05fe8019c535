package uk.letterbox.layer;

import java.util.regex.Pattern;

/** How a line for machines is told from others: {@code Name: …; Email: …; Phone: …}. */
final class MachineText {

    private static final Pattern KEY = Pattern.compile("(?:^|;)\\s*([A-Za-z][A-Za-z ]{1,24}?)\\s*:");
    private static final Pattern START = Pattern.compile("^\\W{0,3}[A-Za-z][A-Za-z ]{1,24}?\\s*:.*;.*");
    private static final int FEWEST_KEYS = 2;

    private MachineText() {}

    /** Whether such a line begins here. */
    static boolean begins(String line) {
        return START.matcher(line).matches() && KEY.matcher(line).results().count() >= FEWEST_KEYS;
    }
}
