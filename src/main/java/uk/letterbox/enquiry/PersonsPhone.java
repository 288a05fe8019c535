package uk.letterbox.enquiry;

import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.wording.Telephone;

/** Which telephone reaches the enquirer: the first of the most believed layer, a mobile before others there. */
final class PersonsPhone {

    private static final String MOBILE = "+447";
    private static final Pattern COUNTRY =
            Pattern.compile("(?i)(?:(?:your|home|current) )?country(?: of residence| you live in)?");

    private final Found found;
    private final Notes notes;
    private final String country;
    private Chosen chosen = Chosen.NONE;

    PersonsPhone(Found found, Notes notes) {
        this.found = found;
        this.country = found.all(Field.NOTE)
                .filter(one -> COUNTRY.matcher(one.label()).matches())
                .map(Candidate::value)
                .findFirst()
                .orElse("");
        this.notes = notes;
    }

    Chosen choose() {
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : layer.of(Field.PHONE)) {
                take(one, layer.layer(), Telephone.of(one.value(), country));
            }
        }
        return chosen;
    }

    private void take(Candidate one, String layer, Telephone telephone) {
        boolean valid = !telephone.number().isEmpty();
        boolean mobile =
                telephone.number().startsWith(MOBILE) && !chosen.value().startsWith(MOBILE);
        if (valid && (chosen.isEmpty() || mobile && chosen.layer().equals(layer))) {
            note(chosen.value());
            chosen = new Chosen(telephone.number(), layer, one.label());
            notes.add("Telephone as typed", one.value());
        } else if (valid && !telephone.number().equals(chosen.value())) {
            note(telephone.number());
        }
        telephone.others().forEach(this::note);
        telephone.notes().forEach(notes::add);
    }

    private void note(String number) {
        if (!number.isEmpty()) {
            notes.add("Another telephone", number);
        }
    }
}
