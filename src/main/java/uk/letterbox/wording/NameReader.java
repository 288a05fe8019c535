package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a name apart: what is no name at all, second people, "Last, First", then titles, letters and the surname. */
final class NameReader {

    /** More than these is a sentence. */
    private static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final Pattern NO_NAME = Pattern.compile("@|https?:|www\\.|\\p{Nd}{5}");
    private static final Pattern OTHER_PERSON = Pattern.compile("(?i)[\\s,]+and[\\s,]+|[\\s,]*[&+/][\\s,]*");

    private enum Field {
        WHOLE,
        FIRST,
        LAST
    }

    private final Field field;
    private final String typed;
    private final String beside;
    private final List<String> notes = new ArrayList<>();

    private NameReader(Field field, String typed, String beside) {
        this.field = field;
        this.typed = typed;
        this.beside = beside;
    }

    /** Of a whole name. */
    static NameReader whole(String typed) {
        return new NameReader(Field.WHOLE, typed, "");
    }

    /** Of first names alone, with the surname that stands beside them. */
    static NameReader first(String typed, String last) {
        return new NameReader(Field.FIRST, typed, last);
    }

    /** Of a surname alone, however many words it has, with the first names that stand beside it. */
    static NameReader last(String typed, String first) {
        return new NameReader(Field.LAST, typed, first);
    }

    PersonName read() {
        String line = NameText.line(typed);
        if (PlainText.nothing(line) || Heading.is(line)) {
            return PersonName.NOBODY;
        }
        if (line.length() > LONGEST || NO_NAME.matcher(line).find()) {
            return noName(line);
        }
        return people(NameText.withoutBrackets(line, notes));
    }

    private PersonName noName(String line) {
        notes.add("Given as the name: " + MessageText.of(line, 2 * LONGEST));
        return new PersonName("", "", "", notes);
    }

    private PersonName people(String name) {
        Matcher other = OTHER_PERSON.matcher(name);
        if (field == Field.LAST || !other.find()) {
            return inOrder(name);
        }
        String after = name.substring(other.end());
        Titles.Split one = Titles.Split.of(NameText.words(name.substring(0, other.start())));
        Titles.Split two = Titles.Split.of(NameText.words(after));
        if (one.rest().isEmpty()) {
            boolean couple = !one.title().isEmpty() && !two.title().isEmpty();
            return couple
                    ? person(new Titles.Split(one.title() + " & " + two.title(), two.rest()))
                    : people((one.title() + " " + after).strip());
        }
        if (two.rest().isEmpty() && two.title().isEmpty()) {
            return people(name.substring(0, other.start()));
        }
        notes.add("The name as given: " + name);
        List<String> first = new ArrayList<>(one.rest());
        if (first.size() == 1 && one.title().isEmpty() && two.rest().size() > 1) {
            first.addAll(
                    two.rest().subList(Surname.start(two.rest()), two.rest().size()));
        }
        return person(new Titles.Split(one.title(), first));
    }

    /** "Last, First" the other way round; what follows any other comma is letters after the name, or no part of it. */
    private PersonName inOrder(String name) {
        int comma = name.indexOf(',');
        String before = comma < 0 ? name : NameText.bare(name.substring(0, comma));
        if (comma < 0) {
            return person(split(NameText.words(name)));
        }
        String after = NameText.bare(name.substring(comma + 1));
        List<String> given = NameText.words(after);
        boolean twoNames = Surname.start(split(NameText.words(before)).rest()) > 0
                && NameText.words(before).size() > 1
                && given.size() > 1;
        if (field != Field.WHOLE
                || given.isEmpty()
                || after.indexOf(',') >= 0
                || twoNames
                || given.stream().allMatch(Letters::afterName)) {
            notes.add("After the name: " + after);
            return person(split(NameText.words(before)));
        }
        PersonName swapped = PersonName.of(after, before);
        notes.addAll(swapped.notes());
        return new PersonName(swapped.title(), swapped.first(), swapped.last(), notes);
    }

    /** A field for a surname that holds but a title holds a surname that looks like one. */
    private Titles.Split split(List<String> words) {
        Titles.Split split = Titles.Split.of(words);
        return field == Field.LAST && split.rest().isEmpty() ? new Titles.Split("", words) : split;
    }

    private PersonName person(Titles.Split typed) {
        List<String> words = new ArrayList<>(typed.rest());
        List<String> letters = Letters.takenOut(words, field != Field.FIRST);
        if (!letters.isEmpty()) {
            notes.add("After the name: " + String.join(" ", letters));
        }
        if (words.size() > MOST_WORDS) {
            return noName(String.join(" ", words));
        }
        Titles.Split behindLetters = split(words);
        return named(Titles.both(typed.title(), behindLetters.title()), behindLetters.rest());
    }

    private PersonName named(String title, List<String> words) {
        int start =
                switch (field) {
                    case WHOLE -> Surname.start(title, words);
                    case FIRST -> words.size();
                    case LAST -> 0;
                };
        boolean someMixed =
                Stream.concat(words.stream(), NameText.words(beside).stream()).anyMatch(LetterCase::mixed);
        List<String> cased = LetterCase.of(words, start, someMixed);
        return new PersonName(
                title,
                String.join(" ", cased.subList(0, start)),
                String.join(" ", cased.subList(start, cased.size())),
                notes);
    }
}
