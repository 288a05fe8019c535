package uk.letterbox.layer;

import java.util.regex.Pattern;

/** Lines below which a machine's mail says nothing of the enquirer any more, whoever wrote its template. */
public final class Closing {

    private static final Pattern GREETING = Pattern.compile(
            "(?i)(?:(?:kind|best|warm|many|with)\\s+){0,3}(?:regards|wishes|thanks|sincerely|yours sincerely|yours faithfully)[,.!]?");
    /** {@code View this lead: https://...}: something to press, with where that leads to. */
    private static final Pattern PRESS = Pattern.compile(
            "(?i)(?:view|open|see|manage|reply to|respond to|accept|decline|log ?in|sign in|click)\\b[^?]{0,60}?[\\s:<(\\[]https?://\\S+");

    private static final Pattern COMPANY = Pattern.compile(
            "(?i).{2,60}\\b(?:ltd|limited|plc|llp)\\b.{0,40}\\b(?:registered|company (?:no|number)|regulated)\\b.*");
    private static final int LONGEST = 500;

    private Closing() {}

    /** Whether a line is one of those, by itself. */
    public static boolean is(String line) {
        return line.length() <= LONGEST
                && (PRESS.matcher(line).matches() || COMPANY.matcher(line).matches());
    }

    /** Whether a line is but the words that stand above a signature. */
    static boolean isGreeting(String line) {
        return line.length() <= LONGEST && GREETING.matcher(line).matches();
    }
}
