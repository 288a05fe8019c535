package uk.letterbox.shoot;

import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;

/**
 * What a photographer, or the photographer's program, says of the files of one shoot.
 *
 * @param side empty where the property's reference says enough
 * @param property a reference, or letMC's id
 * @param replace whether its photos and floor plans take the place of those that are there
 * @param files in the order in which they are delivered, the main photo first
 */
public record Manifest(Optional<Side> side, String property, boolean replace, List<Item> files) {

    /**
     * One file.
     *
     * @param file its path below the folder of the manifest, its parts joined by slashes
     * @param type the name of the portal media type, for portal media alone
     * @param caption what people see; empty where the manifest leaves it to the name
     * @param sha256 of its bytes, lower-case hex; empty where it is not said
     */
    public record Item(
            String file, Kind kind, Optional<String> type, Optional<String> caption, Optional<String> sha256) {}

    public Manifest {
        files = List.copyOf(files);
    }

    /** Whether a file is one by its name. */
    public static boolean named(String fileName) {
        return fileName.equalsIgnoreCase("manifest.json") || fileName.equalsIgnoreCase("manifest.csv");
    }
}
