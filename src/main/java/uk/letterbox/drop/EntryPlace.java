package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a file in a zip file lies: as if it had been unpacked into the inbox, or beside the zip file. */
final class EntryPlace {

    private EntryPlace() {}

    /**
     * The name below the inbox under which it is read. People pack a folder as often as what is in it, so its outermost
     * folder may be meant or not.
     *
     * @param zip the name of the zip file below the inbox
     * @param entry the path in it
     */
    static String of(String zip, String entry) {
        String folder = zip.substring(0, zip.lastIndexOf('/') + 1);
        String inner = entry.substring(entry.indexOf('/') + 1);
        return Stream.of(entry, folder + entry, inner, folder + inner)
                .filter(name -> DropPath.read(name) instanceof DropPath)
                .findFirst()
                .orElse(folder + entry);
    }

    /** What systems put into every zip file they make. */
    static boolean leftBySystem(String entry) {
        return List.of(entry.split("/")).stream()
                .anyMatch(part -> TemporaryName.leftBySystem(part)
                        || part.toLowerCase(Locale.ROOT).equals("__macosx"));
    }
}
