package uk.letterbox.drop;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that no file or folder in the inbox may have, because they mean something else to another system. */
public final class UnfitName {

    private static final int LONGEST = 255;
    /** Besides the control characters those that turn the writing direction: they can hide the true extension. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    /** What Java reads where bytes are no letters in the encoding of the file system. */
    private static final String UNREADABLE = "\uFFFD";

    private UnfitName() {}

    /** Why one part of a path cannot be used, and what to do; empty when it can. */
    public static Optional<String> reason(String part) {
        if (part.isBlank()) {
            return Optional.of("A part of its path has no name. Name the file and its folders.");
        }
        if (part.contains("..")) {
            return Optional.of("A name in its path has two dots in a row. Rename it with single dots.");
        }
        if (CONTROL.matcher(part).find()) {
            return Optional.of("A name in its path has invisible control characters. Type the name afresh.");
        }
        if (part.contains("\\") || part.contains(UNREADABLE)) {
            return Optional.of("A name in its path has a backslash or letters that cannot be read."
                    + " Rename it with plain letters and digits.");
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("A name in its path is longer than 255 bytes. Shorten it.");
        }
        return Optional.empty();
    }
}
