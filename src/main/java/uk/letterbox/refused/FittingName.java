package uk.letterbox.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import uk.letterbox.media.FileName;

/** Names for refused files: as they were, with room for an ending, within what a file system takes. */
final class FittingName {

    /** File systems take 255 bytes; a number for a clash and the ending of the reason must fit behind the name. */
    private static final int LONGEST = 255 - "~9999".length() - RefusedFolder.REASON.length();

    private FittingName() {}

    /** One part of a path that can be made below a folder and leads nowhere else. */
    static String of(Path folder, String part) {
        boolean leadsElsewhere = part.isEmpty() || part.equals(".") || part.equals("..");
        String plain = leadsElsewhere ? "_" : part.replace('\0', '_').replace('/', '_');
        String fitting = shortened(plain);
        try {
            folder.resolve(fitting);
            return fitting;
        } catch (InvalidPathException notInThisEncoding) {
            return fitting.replaceAll("[^\\x20-\\x7E]", "_");
        }
    }

    /** The same name with a number before its extension. */
    static String numbered(String name, int number) {
        String stem = FileName.stem(name);
        return stem + "~" + number + name.substring(stem.length());
    }

    private static String shortened(String name) {
        String stem = FileName.stem(name);
        String ending = name.substring(stem.length());
        if (bytes(ending) > LONGEST / 2) {
            stem = name;
            ending = "";
        }
        while (bytes(stem) + bytes(ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
