package uk.letterbox.drop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Side;
import uk.letterbox.property.Property;
import uk.letterbox.property.References;
import uk.letterbox.shoot.ChosenType;
import uk.letterbox.shoot.TradeName;

/** A file outside of the folders of properties whose own name says what it is for; the table of references says whose. */
record NamedFile(TradeName name, String fileName) implements Placed {

    private static final String TELL =
            " Add a line to properties.csv, rename the file, or put it into <lettings|sales>/<property>/photos.";

    @Override
    public Kind kind() {
        return name.kind();
    }

    @Override
    public Optional<String> type(ChosenType.Names names) {
        return name.type().map(names::of);
    }

    @Override
    public String group() {
        String branch = name.readings().get(0).branch();
        return ("by name/" + (branch.isEmpty() ? "" : branch + "_") + name.reference()).toLowerCase(Locale.ROOT);
    }

    @Override
    public String receipt(References references) {
        return whose(references, Wanted.NOTHING) instanceof Whose.Known known ? known.group() : "";
    }

    @Override
    public Whose whose(References references, Wanted wanted) {
        Optional<String> given = wanted.propertyId().or(wanted::reference);
        List<TradeName.Reading> readings = given.map(reference -> List.of(new TradeName.Reading(
                        reference, "", name.readings().get(0).caption())))
                .orElse(name.readings());
        return known(readings, references, wanted.side());
    }

    /** The property that the first of some readings stands for which stands for any. */
    static Whose known(List<TradeName.Reading> readings, References references, Optional<Side> side) {
        for (TradeName.Reading reading : readings) {
            Optional<Whose> known = known(reading, references, side);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String reference = readings.get(0).reference();
        List<String> nearest = references.nearest(reference);
        return new Whose.Unknown("No property is known as " + reference + "."
                + (nearest.isEmpty() ? "" : " The nearest that are known: " + String.join(", ", nearest) + ".") + TELL);
    }

    private static Optional<Whose> known(TradeName.Reading reading, References references, Optional<Side> side) {
        List<Property> all = references.named(reading.reference()).stream()
                .filter(one -> side.isEmpty() || side.get() == one.side())
                .toList();
        if (all.isEmpty()) {
            return side.flatMap(one -> references
                    .id(one, reading.reference())
                    .map(id -> new Whose.Known(one, id, one.word() + "/" + reading.reference(), reading.caption())));
        }
        List<Property> agreeing = all.stream()
                .filter(one -> reading.branch().isEmpty()
                        || one.branch().isEmpty()
                        || references.sameBranch(reading.branch(), one.branch()))
                .toList();
        if (agreeing.isEmpty()) {
            return Optional.of(new Whose.Unknown("The name says the branch " + reading.branch()
                    + ", and properties.csv has "
                    + reading.reference() + " at "
                    + all.stream().map(Property::branch).distinct().collect(Collectors.joining(", ")) + "." + TELL));
        }
        if (agreeing.size() > 1) {
            return Optional.of(new Whose.Unknown(several(reading.reference(), agreeing) + TELL));
        }
        Property property = agreeing.get(0);
        boolean alone = references.ids(property.side(), property.reference()).size() == 1;
        String group = property.side().word() + "/" + (alone ? property.reference() : property.id());
        return Optional.of(new Whose.Known(property.side(), property.id(), group, reading.caption()));
    }

    private static String several(String reference, List<Property> all) {
        boolean sides = all.stream().map(Property::side).distinct().count() > 1;
        String who = sides
                ? "Both sides have"
                : "The branches " + all.stream().map(Property::branch).collect(Collectors.joining(", ")) + " each have";
        return who + " a property " + reference + ", and the name does not say which.";
    }
}
