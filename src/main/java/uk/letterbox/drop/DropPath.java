package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.media.Caption;
import uk.letterbox.media.FileName;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;
import uk.letterbox.shoot.TradeName;

/**
 * A path that says what a file is for: {@code <lettings|sales>/<id or reference>/<photos|floorplans|portalmedia>/<file>}.
 *
 * @param folder the property's folder as written: an id of letMC or a reference
 * @param type the name of the portal media type, for portal media alone: its sub-folder, else the file's name without
 *     extension
 */
public record DropPath(Side side, String folder, Kind kind, Optional<String> type, String fileName) implements Placed {

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
                .orElseGet(() -> byName(parts.get(parts.size() - 1)));
    }

    private static DropName byName(String file) {
        return TradeName.of(file)
                .<DropName>map(name -> new NamedFile(name, file))
                .orElseGet(() ->
                        new Misplaced("It is not in a folder that Letterbox knows, and its name does not say what it"
                                + " is for. " + TradeName.GRAMMAR + RIGHT_PLACE));
    }

    @Override
    public Optional<String> type(ChosenType.Names names) {
        return type;
    }

    @Override
    public String group() {
        return side.word() + "/" + folder;
    }

    @Override
    public String receipt(References references) {
        return group();
    }

    @Override
    public Whose whose(References references, Wanted wanted) {
        String property = wanted.property(this);
        References.Resolution resolution = references.resolve(side, property);
        if (resolution instanceof References.Several several) {
            return new Whose.Unknown("Several properties on the " + side.word() + " side are known as " + property
                    + ", at the branches " + String.join(", ", several.branches())
                    + ". Rename the folder to letMC's id of the one that is meant.");
        }
        return resolution instanceof References.Known known
                ? new Whose.Known(side, known.id(), group(), Caption.of(fileName))
                : new Whose.Unknown(unknown(property, (References.Unknown) resolution));
    }

    /** What is said of a property that nobody knows: the nearest references, and what to do. */
    private String unknown(String property, References.Unknown unknown) {
        String elsewhere = unknown.otherSide() ? " The other side of the business knows it." : "";
        String nearest = unknown.nearest().isEmpty()
                ? ""
                : " The nearest that are known: " + String.join(", ", unknown.nearest()) + ".";
        return "No property on the " + side.word() + " side is known as " + property + "." + elsewhere + nearest
                + " Rename the folder, or add a line to properties.csv.";
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
