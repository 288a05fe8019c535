package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.media.FileName;

/**
 * A path that says what a file is for: {@code <lettings|sales>/<id or reference>/<photos|floorplans|portalmedia>/<file>}.
 *
 * @param folder the property's folder as written: an id of letMC or a reference
 * @param type the name of the portal media type, for portal media alone: its sub-folder, else the file's name without
 *     extension
 */
public record DropPath(Side side, String folder, Kind kind, Optional<String> type, String fileName)
        implements DropName {

    private static final String RIGHT_PLACE = " Put it into lettings or sales, there into a folder named by the"
            + " property's id or reference, and there into photos, floorplans or portalmedia.";
    private static final int SIDE = 0;
    private static final int PROPERTY = 1;
    private static final int KIND = 2;
    private static final int FILE = 3;

    /** Reads a path below the inbox, its parts joined by slashes; the fixed folder names may be in any case. */
    public static DropName read(String name) {
        List<String> parts = List.of(name.split("/", -1));
        Optional<String> unfit =
                parts.stream().flatMap(part -> UnfitName.reason(part).stream()).findFirst();
        if (unfit.isPresent()) {
            return new Misplaced(unfit.get());
        }
        return Side.ofWord(parts.get(SIDE))
                .map(side -> read(side, parts))
                .orElseGet(() -> new Misplaced("It is not in a folder that Letterbox knows." + RIGHT_PLACE));
    }

    /** The word for the folder of a kind: {@code photos}, {@code floorplans} or {@code portalmedia}. */
    static Optional<Kind> kind(String folder) {
        return switch (folder.toLowerCase(Locale.ROOT)) {
            case "photos" -> Optional.of(Kind.PHOTO);
            case "floorplans" -> Optional.of(Kind.FLOORPLAN);
            case "portalmedia" -> Optional.of(Kind.PORTALMEDIA);
            default -> Optional.empty();
        };
    }

    private static DropName read(Side side, List<String> parts) {
        if (parts.size() <= KIND && kind(parts.get(parts.size() - 1)).isEmpty()) {
            return new Misplaced("It lies too high up: directly in " + parts.get(SIDE) + "." + RIGHT_PLACE);
        }
        if (kind(parts.get(PROPERTY)).isPresent()) {
            return new Misplaced("The folder of the property is missing, so nobody can tell which property it is for."
                    + RIGHT_PLACE);
        }
        if (parts.size() <= FILE) {
            return new Misplaced("It lies too high up: directly in the property's folder." + RIGHT_PLACE);
        }
        return kind(parts.get(KIND))
                .map(kind -> read(side, kind, parts))
                .orElseGet(() -> new Misplaced("Letterbox does not know the folder " + parts.get(KIND) + "."
                        + " Below the property's folder there are photos, floorplans and portalmedia."));
    }

    private static DropName read(Side side, Kind kind, List<String> parts) {
        int folders = kind == Kind.PORTALMEDIA ? 2 : 1;
        if (parts.size() > FILE + folders) {
            return new Misplaced("It lies too deep: there are no folders below " + parts.get(KIND)
                    + (kind == Kind.PORTALMEDIA ? "/<type>." : ".") + " Put it directly there.");
        }
        String file = parts.get(parts.size() - 1);
        Optional<String> type = kind != Kind.PORTALMEDIA
                ? Optional.empty()
                : Optional.of(parts.size() > FILE + 1 ? parts.get(FILE) : FileName.stem(file));
        return new DropPath(side, parts.get(PROPERTY), kind, type, file);
    }
}
