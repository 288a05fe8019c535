package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of one agency's drop door.
 *
 * @param home {@code $LETTERBOX_HOME/agencies/<shortName>}
 */
public record DropFolders(Path home) {

    public Path inbox() {
        return home.resolve("drop").resolve("inbox");
    }

    public Path refused() {
        return home.resolve("drop").resolve("refused");
    }

    public Path receipts() {
        return home.resolve("drop").resolve("receipts");
    }

    /** The table of references. */
    public Path properties() {
        return home.resolve("properties.csv");
    }

    /** Makes the folders that are missing, and makes sure that none of them leads out of the home. */
    void prepare() throws DoorUnreadable {
        List<Path> folders = List.of(inbox().resolve("lettings"), inbox().resolve("sales"), refused(), receipts());
        for (Path folder : folders) {
            try {
                Files.createDirectories(folder);
                if (!folder.toRealPath().equals(home.toRealPath().resolve(home.relativize(folder)))) {
                    throw new IOException("it, or a folder above it, is a symbolic link");
                }
            } catch (IOException failed) {
                throw new DoorUnreadable(
                        "The drop folder " + folder + " cannot be used: " + failed + ". Make it a plain folder that"
                                + " Letterbox may read and write.",
                        failed);
            }
        }
    }
}
