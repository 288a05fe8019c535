package uk.letterbox.media;

import java.util.Locale;

/** A file's name, and its two halves. */
public final class FileName {

    private FileName() {}

    /** The name at the end of a path whose parts are joined by slashes. */
    public static String of(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

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
