package uk.letterbox.mime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to become of a part.
 *
 * @param attachment whether it is to be kept as a file
 * @param fileName empty when there is none
 */
record Disposition(boolean attachment, String fileName) {

    /** Of a part that says nothing. */
    static final Disposition INLINE = new Disposition(false, "");

    private static final Pattern NAME = Pattern.compile("name\\*?\\d?\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");

    /** @param value of {@code Content-Disposition}, or of {@code Content-Type} for its old {@code name} */
    static Disposition of(String value) {
        Matcher name = NAME.matcher(value);
        String fileName = name.find() ? name.group(1) == null ? name.group(2) : name.group(1) : "";
        return new Disposition(value.strip().toLowerCase(Locale.ROOT).startsWith("attachment"), fileName);
    }

    /** Both of what two headers say. */
    Disposition and(Disposition other) {
        return new Disposition(attachment || other.attachment(), fileName.isEmpty() ? other.fileName() : fileName);
    }
}
