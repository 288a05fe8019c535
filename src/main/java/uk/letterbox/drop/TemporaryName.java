package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files that are not there for Letterbox: uploads under way, and what systems leave in every folder. */
public final class TemporaryName {

    private static final List<String> ENDINGS = List.of(".part", ".filepart", ".tmp", ".crdownload");
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("thumbs.db", "desktop.ini", ".ds_store", ".spotlight-v100", ".trashes", ".fseventsd", ".localized");

    private TemporaryName() {}

    /** Whether a file is not there for Letterbox. */
    public static boolean file(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return folder(name) || leftBySystem(name) || ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** What no sender put there: whoever looks into a folder with a Mac or with Windows leaves it behind. */
    static boolean leftBySystem(String name) {
        return LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("._");
    }

    /** Hidden folders alone: another ending is no sign that a folder will be renamed. */
    public static boolean folder(String name) {
        return name.startsWith(".") || name.startsWith("~");
    }
}
