package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.wording.EmailAddress;
import uk.letterbox.wording.PersonName;
import uk.letterbox.wording.Telephone;

/** Who enquires: of all that the layers found the most believed, clean; what differs from it becomes a note. */
final class PersonReader {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>()\\[\\],;:\"|]+@[^\\s<>()\\[\\],;:\"|]+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().-]{7,18}\\d");
    private static final String MOBILE = "+447";

    private final Found found;
    private final Notes notes;

    PersonReader(Found found, Notes notes) {
        this.found = found;
        this.notes = notes;
    }

    /**
     * A name, and what gave it.
     *
     * @param origin of the name; its value is empty when there is none
     */
    record Name(PersonName name, Chosen origin) {

        /** Says nothing, so that no log or message ever carries a person. */
        @Override
        public String toString() {
            return "Name";
        }
    }

    Name name() {
        List<Name> all = new ArrayList<>();
        found.layers().forEach(layer -> read(layer).ifPresent(all::add));
        if (all.isEmpty()) {
            return new Name(PersonName.of(""), Chosen.NONE);
        }
        Name first = all.get(0);
        for (Name other : all.subList(1, all.size())) {
            first = better(first, other);
        }
        first.name().notes().forEach(notes::add);
        for (Name other : all) {
            if (!agree(first.name(), other.name())) {
                notes.add("Another name in the mail", joined(other.name()));
            }
        }
        return titled(first);
    }

    private Name titled(Name name) {
        String title = found.all(Field.TITLE).map(Candidate::value).findFirst().orElse("");
        if (title.isEmpty() || !name.name().title().isEmpty()) {
            return name;
        }
        PersonName given = PersonName.of(title + " " + joined(name.name()));
        return given.title().isEmpty()
                ? name
                : new Name(
                        new PersonName(
                                given.title(), name.name().first(), name.name().last(), List.of()),
                        name.origin());
    }

    private static Optional<Name> read(Found.ByLayer layer) {
        List<Candidate> firsts = layer.of(Field.FIRST_NAME);
        List<Candidate> lasts = layer.of(Field.LAST_NAME);
        List<Candidate> wholes = layer.of(Field.NAME);
        boolean parts = !firsts.isEmpty() && !lasts.isEmpty();
        if (parts || wholes.isEmpty() && !(firsts.isEmpty() && lasts.isEmpty())) {
            String first = firsts.isEmpty() ? "" : firsts.get(0).value();
            String last = lasts.isEmpty() ? "" : lasts.get(0).value();
            String label = (firsts.isEmpty() ? lasts : firsts).get(0).label();
            return some(PersonName.of(first, last), layer.layer(), label);
        }
        for (Candidate whole : wholes) {
            Optional<Name> name = some(PersonName.of(withoutAddress(whole.value())), layer.layer(), whole.label());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<Name> some(PersonName name, String layer, String label) {
        return joined(name).isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(name, new Chosen(joined(name), layer, label)));
    }

    /** {@code From: Jane Doe <jane@example.com>}, as Contact Form 7 writes it. */
    private static String withoutAddress(String value) {
        return NUMBER.matcher(value.replaceAll("[<(\\[]?" + EMAIL.pattern() + "[>)\\]]?", " "))
                .replaceAll(" ")
                .replaceAll("(\\s*,)+\\s*$", "")
                .strip();
    }

    /** A lower layer may give the surname that is missing, the two parts in fields of their own, or lost accents. */
    private static Name better(Name name, Name other) {
        PersonName one = name.name();
        PersonName two = other.name();
        boolean surname = one.last().isEmpty() && !two.last().isEmpty() && Spelling.same(one.first(), two.first());
        boolean fuller = Spelling.fuller(joined(one), joined(two));
        return surname || fuller ? other : name;
    }

    private static boolean agree(PersonName one, PersonName two) {
        String a = Phrase.fold(joined(one));
        String b = Phrase.fold(joined(two));
        return a.equals(b) || a.startsWith(b + " ") || b.startsWith(a + " ") || Spelling.same(a, b);
    }

    private static String joined(PersonName name) {
        return (name.first() + " " + name.last()).strip();
    }

    /** @param notAPerson whether an address, lower case, cannot be the enquirer's */
    Chosen email(Predicate<String> notAPerson) {
        Chosen chosen = Chosen.NONE;
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : emails(layer)) {
                Optional<String> address = address(one.value(), notAPerson);
                if (address.isPresent() && chosen.isEmpty()) {
                    chosen = new Chosen(address.get(), layer.layer(), one.label());
                } else if (address.isPresent() && !address.get().equals(chosen.value())) {
                    notes.add("Another email in the mail", address.get());
                } else if (address.isEmpty() && layer.structured() && one.field() == Field.EMAIL) {
                    notAddress(one, notAPerson);
                }
            }
        }
        return chosen;
    }

    private void notAddress(Candidate one, Predicate<String> notAPerson) {
        Matcher email = EMAIL.matcher(one.value());
        boolean known = email.find() && notAPerson.test(email.group().toLowerCase(java.util.Locale.ROOT));
        if (!known) {
            notes.add("Not a valid email", one.value());
        }
    }

    /** A name with an address behind it counts for both. */
    private static List<Candidate> emails(Found.ByLayer layer) {
        return layer.candidates().stream()
                .filter(one -> one.field() == Field.EMAIL
                        || one.field() == Field.NAME
                                && EMAIL.matcher(one.value()).find())
                .toList();
    }

    private static Optional<String> address(String value, Predicate<String> notAPerson) {
        Optional<String> whole = EmailAddress.of(value, notAPerson);
        if (whole.isPresent() || value.indexOf('%') >= 0 || value.length() > 400) {
            return whole;
        }
        return EMAIL.matcher(value)
                .results()
                .flatMap(match -> EmailAddress.of(match.group(), notAPerson).stream())
                .findFirst();
    }

    Chosen phone() {
        Chosen chosen = Chosen.NONE;
        for (Found.ByLayer layer : found.layers()) {
            for (Candidate one : layer.of(Field.PHONE)) {
                Telephone telephone = Telephone.of(one.value());
                boolean valid = !telephone.number().isEmpty();
                boolean mobile =
                        telephone.number().startsWith(MOBILE) && !chosen.value().startsWith(MOBILE);
                boolean sameLayer = chosen.layer().equals(layer.layer());
                if (valid && (chosen.isEmpty() || mobile && sameLayer)) {
                    other(chosen.value());
                    chosen = new Chosen(telephone.number(), layer.layer(), one.label());
                    notes.add("Telephone as typed", one.value());
                } else if (valid && !telephone.number().equals(chosen.value())) {
                    other(telephone.number());
                } else if (!valid) {
                    notes.add("Not a valid telephone", one.value());
                }
                telephone.others().forEach(this::other);
                telephone.notes().forEach(notes::add);
            }
        }
        return chosen;
    }

    private void other(String number) {
        if (!number.isEmpty()) {
            notes.add("Another telephone", number);
        }
    }
}
