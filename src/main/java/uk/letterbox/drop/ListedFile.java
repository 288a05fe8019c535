package uk.letterbox.drop;

import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.media.Caption;
import uk.letterbox.media.FileName;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;
import uk.letterbox.shoot.Manifest;
import uk.letterbox.shoot.TradeName;

/**
 * A file of which a manifest says what it is for.
 *
 * @param group what goes together: all files of the manifest
 * @param order its place among them
 * @param said what the manifest says; kept with the file when it is held
 */
record ListedFile(String group, int order, Said said) implements Placed {

    /** What a manifest says of one file. Empty texts stand for what it does not say. */
    record Said(String side, String property, Kind kind, String type, String caption, String fileName) {}

    /** What a manifest says of one file; of a new set where it says so. */
    static Placed of(Manifest manifest, Manifest.Item item, String folder, int order) {
        Said said = new Said(
                manifest.side().map(Side::word).orElse(""),
                manifest.property(),
                item.kind(),
                item.type().orElse(""),
                item.caption().orElse(""),
                FileName.of(item.file()));
        ListedFile listed = new ListedFile(ManifestItself.in(folder).group(), order, said);
        return manifest.replace() ? new Replacing(listed) : listed;
    }

    @Override
    public String fileName() {
        return said.fileName();
    }

    @Override
    public Kind kind() {
        return said.kind();
    }

    @Override
    public Optional<String> type(ChosenType.Names names) {
        return Optional.of(said.type()).filter(type -> !type.isEmpty());
    }

    @Override
    public String receipt(References references) {
        return whose(references, Wanted.NOTHING) instanceof Whose.Known known ? known.group() : "";
    }

    @Override
    public Whose whose(References references, Wanted wanted) {
        String property = wanted.propertyId().or(wanted::reference).orElse(said.property());
        String caption = said.caption().isEmpty() ? Caption.of(said.fileName()) : said.caption();
        Optional<Side> side = wanted.side().or(() -> Side.ofWord(said.side()));
        TradeName.Reading reading = new TradeName.Reading(property, "", caption);
        return NamedFile.known(List.of(reading), references, side);
    }
}
