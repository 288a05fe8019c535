package uk.letterbox.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers in a line, and what else it says. */
final class TelephoneReader {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])[(]?\\+?[(]?\\d(?:[ ()./\\u2010-\\u2015-]{0,4}\\d){5,40}");
    private static final Pattern EXTENSION = Pattern.compile(
            "^[ ,;.(]{0,4}(?:extension|extn|ext|x|#)[ .:#]{0,3}(\\d{1,6})\\)?(?!\\d)", Pattern.CASE_INSENSITIVE);
    /** What only says that a number is one. */
    private static final Pattern LABELS = Pattern.compile(
            "\\b(?:tel|telephone|phone|mobile|mob|cell|home|work|office|daytime|evening|day|eve|number|no|contact|landline|or|and|m|t|h|w)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("[\\p{L}\\d]");
    private static final int MOST = 5;

    private final String line;
    private final String region;
    private final List<DialledNumber> numbers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    TelephoneReader(String line, String region) {
        this.line = line;
        this.region = region;
    }

    Telephone read() {
        if (PlainText.nothing(line)) {
            return new Telephone("", List.of(), List.of());
        }
        Matcher found = NUMBER.matcher(line);
        int at = 0;
        while (found.find(at)) {
            rest.append(line, at, found.start()).append(' ');
            at = found.end() + readExtension(found.end());
            readNumber(found.group());
        }
        rest.append(line.substring(at));
        noteRest();
        List<String> all = numbers.stream()
                .sorted((one, other) -> Boolean.compare(other.mobile(), one.mobile()))
                .map(DialledNumber::e164)
                .distinct()
                .limit(MOST)
                .toList();
        return all.isEmpty()
                ? new Telephone("", List.of(), notes)
                : new Telephone(all.get(0), all.subList(1, all.size()), notes);
    }

    private void readNumber(String typed) {
        Optional<DialledNumber> number = DialledNumber.of(typed, region);
        List<DialledNumber> several = number.map(List::of).orElseGet(() -> DialledNumber.several(typed));
        if (several.isEmpty()) {
            notes.add("Not a telephone number: " + typed);
        }
        numbers.addAll(several);
        several.stream().filter(DialledNumber::guessed).forEach(guess -> notes.add("Telephone as typed: " + typed));
    }

    /** How many letters it takes. */
    private int readExtension(int from) {
        Matcher extension = EXTENSION.matcher(line).region(from, line.length());
        if (!extension.find()) {
            return 0;
        }
        notes.add("Telephone extension: " + extension.group(1));
        return extension.end() - from;
    }

    private void noteRest() {
        String words = LABELS.matcher(rest).replaceAll(" ");
        if (LETTERS_OR_DIGITS.matcher(words).find()) {
            String said = rest.toString().replaceAll("\\s+", " ").strip();
            notes.add("With the telephone number: " + said.replaceAll("^[\\s,;:./()-]+|[\\s,;:./(-]+$", ""));
        }
    }
}
