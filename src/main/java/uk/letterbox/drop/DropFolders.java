package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Side;

/**
 * The folders of one drop door.
 *
 * @param home {@code $LETTERBOX_HOME/agencies/<shortName>}
 * @param root where the door's own folders are, in home
 */
public record DropFolders(Path home, Path root) {

    /** Those of the agency itself. */
    public DropFolders(Path home) {
        this(home, home.resolve("drop"));
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path refused() {
        return root.resolve("refused");
    }

    /** Where new sets go that are not taken. */
    Path refusedSets() {
        return refused().resolve(NewSet.FOLDER);
    }

    public Path receipts() {
        return root.resolve("receipts");
    }

    /** Where new sets come in, which take the place of what is there; accounts alone have it. */
    public Optional<Path> replace() {
        return Optional.of(root.resolve(NewSet.FOLDER)).filter(folder -> root.startsWith(home.resolve("accounts")));
    }

    /** The table of references. */
    public Path properties() {
        return home.resolve("properties.csv");
    }

    /** Makes the folders that are missing, and makes sure that none of them leads out of the home. */
    void prepare() throws DoorUnreadable {
        List<Path> folders = new ArrayList<>(List.of(refused(), receipts()));
        for (Side side : Side.values()) {
            folders.add(inbox().resolve(side.word()));
            replace().ifPresent(replace -> folders.add(replace.resolve(side.word())));
        }
        replace().ifPresent(replace -> folders.add(refusedSets()));
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
