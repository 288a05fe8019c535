package uk.letterbox.enquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.wording.EmailAddress;

/** Where mail reaches the enquirer: the most believed address that can be theirs. */
final class PersonsEmail {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>()\\[\\],;:\"|]+@[^\\s<>()\\[\\],;:\"|]+");
    private static final int LONGEST = 400;

    private final Found found;
    private final Notes notes;
    private final Predicate<String> notAPerson;

    /** @param notAPerson whether an address, lower case, cannot be the enquirer's */
    PersonsEmail(Found found, Notes notes, Predicate<String> notAPerson) {
        this.found = found;
        this.notes = notes;
        this.notAPerson = notAPerson;
    }

    Chosen choose() {
        Chosen chosen = Chosen.NONE;
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : candidates(layer)) {
                Optional<String> address = address(one.value());
                if (address.isPresent() && chosen.isEmpty()) {
                    chosen = new Chosen(address.get(), layer.layer(), one.label());
                } else if (address.isPresent() && !address.get().equals(chosen.value())) {
                    notes.add("Another email in the mail", address.get());
                } else if (address.isEmpty() && layer.structured() && one.field() == Field.EMAIL) {
                    noteUnless(one);
                }
            }
        }
        return chosen;
    }

    private void noteUnless(Candidate one) {
        Matcher email = EMAIL.matcher(one.value());
        boolean known = email.find() && notAPerson.test(email.group().toLowerCase(Locale.ROOT));
        if (!known) {
            notes.add("Not a valid email", one.value());
        }
    }

    /** A name with an address behind it counts for both. */
    private static List<Candidate> candidates(Found.ByLayer layer) {
        return layer.candidates().stream()
                .filter(one -> one.field() == Field.EMAIL
                        || one.field() == Field.NAME
                                && EMAIL.matcher(one.value()).find())
                .toList();
    }

    private Optional<String> address(String value) {
        Optional<String> whole = EmailAddress.of(value, notAPerson);
        if (whole.isPresent() || value.indexOf('%') >= 0 || value.length() > LONGEST) {
            return whole;
        }
        return EMAIL.matcher(value)
                .results()
                .flatMap(match -> EmailAddress.of(match.group(), notAPerson).stream())
                .findFirst();
    }
}
