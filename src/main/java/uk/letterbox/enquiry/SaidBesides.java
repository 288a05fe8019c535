package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.wording.Postcode;

/** What else a mail says and no field of a lead holds, in the order a person wants to read it. */
final class SaidBesides {

    private static final Map<Field, String> NAMES = Map.of(
            Field.REQUEST, "Would like",
            Field.TYPE, "Type of enquiry",
            Field.POSITION, "Position",
            Field.PROPERTY_ADDRESS, "Property",
            Field.PROPERTY, "Property",
            Field.PROPERTY_POSTCODE, "Property postcode",
            Field.PRICE, "Price",
            Field.ADDRESS, "Address",
            Field.POSTCODE, "Postcode",
            Field.LINK, "Advert");
    private static final List<Field> ORDER = List.of(
            Field.REQUEST,
            Field.TYPE,
            Field.POSITION,
            Field.PROPERTY_ADDRESS,
            Field.PROPERTY_POSTCODE,
            Field.PROPERTY,
            Field.PRICE,
            Field.ADDRESS,
            Field.POSTCODE,
            Field.NOTE,
            Field.LINK);

    private final Found found;
    private final Notes notes;

    SaidBesides(Found found, Notes notes) {
        this.found = found;
        this.notes = notes;
    }

    void read() {
        for (Field field : ORDER) {
            List<String> said = new ArrayList<>();
            for (Found.ByLayer layer : found.layers()) {
                for (Candidate one : layer.of(field)) {
                    String value = value(field, one.value());
                    String line = label(field, one.label()) + ": " + value;
                    if (said.stream().noneMatch(had -> holds(had, line))) {
                        said.add(line);
                        notes.add(line);
                    }
                }
            }
        }
    }

    private static boolean holds(String had, String line) {
        return Phrase.fold(had).startsWith(Phrase.fold(line));
    }

    private static String value(Field field, String value) {
        return switch (field) {
            case POSTCODE, PROPERTY_POSTCODE -> postcode(value);
            case ADDRESS, PROPERTY_ADDRESS -> Postcode.folded(value);
            default -> value;
        };
    }

    private static String postcode(String value) {
        Optional<Postcode> postcode = Postcode.of(value);
        return postcode.map(Postcode::text).orElse(value);
    }

    /** A label of the mail itself says best what stood behind it. */
    private static String label(Field field, String label) {
        String name = NAMES.getOrDefault(field, "");
        return name.isEmpty() ? label.replaceFirst("^lead_", "").replace('_', ' ') : name;
    }
}
