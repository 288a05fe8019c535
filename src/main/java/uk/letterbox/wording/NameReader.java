package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a name apart: what is no name at all, second people, brackets, "Last, First", then titles, letters and surname. */
final class NameReader {

    private static final int MOST_WORDS = 8;
    private static final Pattern NO_NAME = Pattern.compile("@|https?:|www\\.|\\p{Nd}{5}");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)?|\\)");
    private static final Pattern AROUND = Pattern.compile("^[\\s\"“”„,;:.*|/\\\\=<>_-]+|[\\s\"“”„,;:*|/\\\\=<>_-]+$");
    private static final Pattern OTHER_PERSON = Pattern.compile("(?i)\\s+(?:and|&|\\+)\\s+|\\s*[&+/]\\s*");
    private static final Pattern GLUED_TITLE = Pattern.compile("(?i)\\b(mr|mrs|ms|mx|dr|prof|rev)\\.(?=\\p{L})");

    private final String typed;
    private final List<String> notes = new ArrayList<>();

    NameReader(String typed) {
        this.typed = typed;
    }

    PersonName read() {
        String line = PlainText.line(typed);
        if (PlainText.nothing(line) || Heading.is(line)) {
            return PersonName.NOBODY;
        }
        if (line.length() > PersonName.LONGEST || NO_NAME.matcher(line).find()) {
            notes.add("Given as the name: " + cut(line));
            return nobody();
        }
        return onePerson(bare(GLUED_TITLE.matcher(withoutBrackets(line)).replaceAll("$1 ")));
    }

    private PersonName nobody() {
        return new PersonName("", "", "", notes);
    }

    private static String cut(String line) {
        int end = Math.min(line.length(), 2 * PersonName.LONGEST);
        return end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))
                ? line.substring(0, end - 1)
                : line.substring(0, end);
    }

    private String withoutBrackets(String line) {
        Matcher brackets = BRACKETS.matcher(line);
        StringBuilder rest = new StringBuilder();
        StringBuilder titles = new StringBuilder();
        while (brackets.find()) {
            String inner = brackets.group(1) == null ? "" : brackets.group(1).strip();
            if (Titles.is(inner)) {
                titles.append(inner).append(' ');
            } else if (!inner.isEmpty()) {
                notes.add("Beside the name: " + inner);
            }
            brackets.appendReplacement(rest, " ");
        }
        return titles + brackets.appendTail(rest).toString();
    }

    private static String bare(String text) {
        return AROUND.matcher(text.strip()).replaceAll("").strip();
    }

    private PersonName onePerson(String name) {
        Matcher other = OTHER_PERSON.matcher(name);
        if (!other.find() || other.start() == 0 || other.end() == name.length()) {
            return person(Titles.Split.of(words(inOrder(name))));
        }
        List<String> before = words(name.substring(0, other.start()));
        List<String> after = words(name.substring(other.end()));
        Titles.Split one = Titles.Split.of(before);
        Titles.Split two = Titles.Split.of(after);
        if (one.rest().isEmpty() && !two.title().isEmpty()) {
            return person(new Titles.Split(one.title() + " & " + two.title(), two.rest()));
        }
        notes.add("The name as given: " + name);
        boolean sharedSurname =
                one.rest().size() == 1 && one.title().isEmpty() && two.rest().size() > 1;
        List<String> first = new ArrayList<>(one.rest());
        if (sharedSurname) {
            first.addAll(
                    two.rest().subList(Surname.start(two.rest()), two.rest().size()));
        }
        return person(new Titles.Split(one.title(), first));
    }

    /** "Last, First" the other way round; what follows any other comma is letters after the name, or no part of it. */
    private String inOrder(String name) {
        int comma = name.indexOf(',');
        if (comma < 0) {
            return name;
        }
        String before = bare(name.substring(0, comma));
        String after = bare(name.substring(comma + 1));
        List<String> last = Titles.Split.of(words(before)).rest();
        boolean letters = words(after).stream().allMatch(Letters::afterName);
        if (letters
                || after.indexOf(',') >= 0
                || last.size() > 1 && Surname.start(last) > 0 && words(after).size() > 1) {
            notes.add("After the name: " + after);
            return before;
        }
        Titles.Split given = Titles.Split.of(words(after));
        return given.title() + " " + String.join(" ", given.rest()) + " " + before;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.replace(',', ' ').split(" "))
                .map(NameReader::bare)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private PersonName person(Titles.Split split) {
        List<String> words = new ArrayList<>(split.rest());
        List<String> letters = Letters.takenOff(words);
        if (!letters.isEmpty()) {
            notes.add("After the name: " + String.join(" ", letters));
        }
        if (words.size() > MOST_WORDS) {
            notes.add("Given as the name: " + cut(String.join(" ", words)));
            return nobody();
        }
        List<String> cased = LetterCase.of(words);
        if (cased.size() == 1 && Titles.ofSurnames(split.title())) {
            return new PersonName(split.title(), "", cased.get(0), notes);
        }
        int surname = split.title().isEmpty() ? Surname.start(cased) : Surname.startAfterTitle(cased);
        return new PersonName(
                split.title(),
                String.join(" ", cased.subList(0, surname)),
                String.join(" ", cased.subList(surname, cased.size())),
                notes);
    }
}
