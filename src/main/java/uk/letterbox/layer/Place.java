package uk.letterbox.layer;

import java.util.regex.Pattern;

/** What lines of an address look like. */
final class Place {

    private static final Pattern POSTCODE = Pattern.compile("(?i).*\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b.*");
    private static final Pattern OUTCODE = Pattern.compile(".*\\b[A-Z]{1,2}\\d[A-Z\\d]?");
    private static final Pattern STREET = Pattern.compile(
            "(?i).*\\b(road|rd|street|st|avenue|ave|lane|ln|close|drive|gardens?|square|terrace|place|court|crescent|way|hill|park|grove"
                    + "|mews|row|walk|parade|house|flat|apartment|view|green|quay|wharf|yard|rise|croft|gate|mount|villas?|cottage)\\b.*");
    private static final int LONGEST_PART = 60;
    private static final int LONGEST = 200;

    private Place() {}

    /** Whether a line may be one line of an address that runs over several. */
    static boolean isPart(String line) {
        return line.length() <= LONGEST_PART
                && !line.endsWith(".")
                && !line.endsWith("?")
                && !line.endsWith("!")
                && line.indexOf('@') < 0
                && !Sound.LINK.matcher(line).find();
    }

    /** Whether a line by itself is an address: with a postcode, or the commas and streets of one. */
    static boolean isWhole(String line) {
        if (line.length() > LONGEST
                || !isPart(line.substring(0, Math.min(LONGEST_PART, line.length())))
                || line.indexOf('\u00a3') >= 0) {
            return false;
        }
        boolean commas = line.indexOf(',') > 0;
        return POSTCODE.matcher(line).matches()
                || commas
                        && (OUTCODE.matcher(line).matches()
                                || STREET.matcher(line).matches());
    }
}
