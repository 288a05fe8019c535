package uk.letterbox.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.layer.Candidate;
import uk.letterbox.portal.Field;
import uk.letterbox.portal.Phrase;
import uk.letterbox.wording.PersonName;

/**
 * What the enquirer is called.
 *
 * @param origin of the name; its value is empty when there is none
 */
record PersonsName(PersonName name, Chosen origin) {

    /** Nobody. */
    static final PersonsName NONE = new PersonsName(PersonName.of(""), Chosen.NONE);

    private static final Pattern EMAIL =
            Pattern.compile("[<(\\[]?[^\\s<>()\\[\\],;:\"|]+@[^\\s<>()\\[\\],;:\"|]+[>)\\]]?");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().-]{7,18}\\d");
    private static final Pattern COMMAS_AT_END = Pattern.compile("(\\s*,)+\\s*$");

    /** The most believed of the names that the layers found, with what only a lower one has; others become notes. */
    static PersonsName of(Found found, Notes notes) {
        List<PersonsName> all = new ArrayList<>();
        found.layers().forEach(layer -> read(layer).ifPresent(all::add));
        if (all.isEmpty()) {
            return NONE;
        }
        PersonsName first = all.get(0);
        for (PersonsName other : all.subList(1, all.size())) {
            first = first.orBetter(other);
        }
        first.name().notes().forEach(notes::add);
        for (PersonsName other : all) {
            if (!first.agreesWith(other)) {
                notes.add("Another name in the mail", other.joined());
            }
        }
        return first.titled(
                found.all(Field.TITLE).map(Candidate::value).findFirst().orElse(""));
    }

    /** This name, or another where there is none. */
    PersonsName or(PersonsName other) {
        return origin.isEmpty() ? other : this;
    }

    /** A value of it with what gave it. */
    Chosen chosen(String value) {
        return new Chosen(value, origin.layer(), origin.rule());
    }

    private PersonsName titled(String title) {
        if (title.isEmpty() || !name.title().isEmpty()) {
            return this;
        }
        PersonName given = PersonName.of(title + " " + joined());
        return given.title().isEmpty()
                ? this
                : new PersonsName(new PersonName(given.title(), name.first(), name.last(), List.of()), origin);
    }

    private static Optional<PersonsName> read(Found.ByLayer layer) {
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
            Optional<PersonsName> name = some(PersonName.of(alone(whole.value())), layer.layer(), whole.label());
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<PersonsName> some(PersonName name, String layer, String label) {
        PersonsName read = new PersonsName(name, new Chosen(name.first() + name.last(), layer, label));
        return read.joined().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    /** {@code From: Jane Doe <jane@example.com>}, as Contact Form 7 writes it. */
    private static String alone(String value) {
        String name = NUMBER.matcher(EMAIL.matcher(value).replaceAll(" ")).replaceAll(" ");
        return COMMAS_AT_END.matcher(name).replaceFirst("").strip();
    }

    /** A lower layer may give the surname that is missing, or lost accents. */
    private PersonsName orBetter(PersonsName other) {
        boolean surname = name.last().isEmpty()
                && !other.name.last().isEmpty()
                && Spelling.same(name.first(), other.name.first());
        return surname || Spelling.fuller(joined(), other.joined()) ? other : this;
    }

    private boolean agreesWith(PersonsName other) {
        String one = Phrase.fold(joined());
        String two = Phrase.fold(other.joined());
        return one.equals(two) || one.startsWith(two + " ") || two.startsWith(one + " ") || Spelling.same(one, two);
    }

    private String joined() {
        return (name.first() + " " + name.last()).strip();
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "PersonsName";
    }
}
