package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A person's name in the parts that a CRM keeps. All empty where a text names nobody.
 *
 * @param title without its dot, e.g. {@code Mr}, {@code Mr & Mrs}
 * @param first every name before the surname
 * @param last the surname with its particles, {@code van der Berg}
 * @param notes what was given besides, in whole sentences: letters after the name, a second person
 */
public record PersonName(String title, String first, String last, List<String> notes) {

    static final PersonName NOBODY = new PersonName("", "", "", List.of());

    public PersonName {
        notes = List.copyOf(notes);
    }

    /** Reads a name that was given in one field. */
    public static PersonName of(String whole) {
        return NameReader.whole(whole).read();
    }

    /** Reads a name that was given in two fields, which are believed; an empty one leaves it to the other. */
    public static PersonName of(String first, String last) {
        PersonName before = NameReader.first(first, last).read();
        PersonName after = NameReader.last(last, first).read();
        if (before.isEmpty()) {
            return onlyLast(last);
        }
        if (after.isEmpty()) {
            return of(first);
        }
        List<String> notes = new ArrayList<>(before.notes());
        notes.addAll(after.notes());
        String title = before.title().isEmpty() ? after.title() : before.title();
        return new PersonName(title, withoutSurname(before.first(), after.last()), after.last(), notes);
    }

    /** A single word in a field for surnames is one; several are a whole name. */
    private static PersonName onlyLast(String last) {
        PersonName whole = of(last);
        return whole.last().isEmpty() ? new PersonName(whole.title(), "", whole.first(), whole.notes()) : whole;
    }

    /** Some give their whole name in the first field, and the surname once more in the second. */
    private static String withoutSurname(String first, String last) {
        int start = first.length() - last.length();
        boolean again =
                start > 1 && first.charAt(start - 1) == ' ' && first.regionMatches(true, start, last, 0, last.length());
        return again ? first.substring(0, start - 1) : first;
    }

    public boolean isEmpty() {
        return title.isEmpty() && first.isEmpty() && last.isEmpty();
    }

    /** Says nothing, so that no log or message ever carries a person. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
