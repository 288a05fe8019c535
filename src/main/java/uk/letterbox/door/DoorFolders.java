package uk.letterbox.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of one agency's door for messages.
 *
 * @param home {@code $LETTERBOX_HOME/agencies/<shortName>}
 * @param door its word: {@code events} or {@code mail}
 */
public record DoorFolders(Path home, String door) {

    /** Where messages are put, each a whole file that is renamed into place. */
    public Path inbox() {
        return home.resolve(door).resolve("inbox");
    }

    /** What was not taken, each beside a note that says why. */
    public Path refused() {
        return home.resolve(door).resolve("refused");
    }

    /** Makes the folders that are missing, and makes sure that none of them leads out of the home. */
    public void prepare() throws IOException {
        for (Path folder : List.of(inbox(), refused())) {
            Files.createDirectories(folder);
            if (!folder.toRealPath().equals(home.toRealPath().resolve(home.relativize(folder)))) {
                throw new IOException(
                        "The " + door + " folder " + folder + ", or a folder above it, is a symbolic link."
                                + " Make it a plain folder that Letterbox may read and write");
            }
        }
    }
}
