package uk.letterbox.media;

import java.util.Locale;

/** The two halves of a file's name. */
public final class FileName {

    private FileName() {}

    /** All before the last dot; the whole name when it has no extension. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** What follows the last dot, lower case; empty when there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
