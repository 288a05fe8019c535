package uk.letterbox.drop;

import java.io.IOException;

/** Why something in the inbox gives no bytes, and what to do about it. */
final class NoFile {

    private NoFile() {}

    static String reason(FileStamp.Thing thing) {
        return switch (thing) {
            case LINK ->
                "It is a link to another place and not a file, and links are not followed."
                        + " Copy the file itself here.";
            case FOLDER ->
                "It is a folder where a file should be, lies too deep or cannot be opened."
                        + " Put the files in it directly into photos, floorplans or portalmedia.";
            case SPECIAL -> "It is a pipe or device and not a file. Copy a file here.";
            case FILE -> throw new IllegalArgumentException("A file gives bytes");
        };
    }

    static String unreadable(IOException failure) {
        return "The file cannot be read (" + failure.getClass().getSimpleName()
                + "). Check its permissions, or upload it" + " again.";
    }
}
