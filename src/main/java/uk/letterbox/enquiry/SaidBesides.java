package uk.letterbox.enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.wording.Postcode;
import uk.letterbox.wording.SaidDate;

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
    private static final Pattern OF_A_DAY =
            Pattern.compile("(?i).*\\b(mov(e|ing)|available|required|view(ing)?|start|appointment)\\b.*");

    private final Notes notes;
    private final Optional<LocalDate> today;

    /** @param today the day of the mail; empty when it does not say */
    SaidBesides(Found found, Notes notes, Optional<LocalDate> today) {
        this.found = found;
        this.notes = notes;
        this.today = today;
    }

    void read() {
        for (Field field : ORDER) {
            List<String> said = new ArrayList<>();
            for (Found.ByLayer layer : found.layers()) {
                for (Candidate one : layer.of(field)) {
                    String value = value(field, one.value()) + remark(one);
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

    /** A day that is over when it is asked for is a slip that somebody should know of. */
    private String remark(Candidate one) {
        boolean day = one.field() == Field.NOTE && OF_A_DAY.matcher(one.label()).matches();
        boolean over = day
                && today.map(date -> SaidDate.of(one.value(), date))
                        .filter(SaidDate::past)
                        .isPresent();
        return over ? " (a day that was over when it was written)" : "";
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
