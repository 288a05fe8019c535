package uk.letterbox.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in a line. */
final class DateReader {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4}|'?\\d{2}(?![\\p{L}\\d:]))";
    private static final String END = "(?![\\d£]|[/.-]\\d)";
    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"),
            form("(?<day>\\d{1,2}) ?([/.-]) ?(?<month>\\d{1,2}) ?\\2 ?" + YEAR),
            form(DAY + "[ -](?:of )?" + MONTH + "(?:(?:, ?| |-)" + YEAR + ")?"),
            form(MONTH + " " + DAY + "(?:,? (?<year>\\d{4}))?"),
            form("(?<day>\\d{1,2})/(?<month>\\d{1,2})(?<year>)"));
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int CENTURY = 2000;

    private DateReader() {}

    private static Pattern form(String form) {
        return Pattern.compile("(?<![\\p{L}\\d£/.-])" + form + END, Pattern.CASE_INSENSITIVE);
    }

    static Optional<LocalDate> first(String line, LocalDate today) {
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(line);
            while (found.find()) {
                Optional<LocalDate> date = date(found, today);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher found, LocalDate today) {
        int day = Integer.parseInt(found.group("day"));
        int month = month(found.group("month"));
        OptionalInt year = year(found);
        try {
            if (year.isPresent()) {
                return year.getAsInt() < EARLIEST || year.getAsInt() > LATEST
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(year.getAsInt(), month, day));
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : MONTHS.indexOf(written.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    private static OptionalInt year(Matcher found) {
        String written = Optional.ofNullable(found.group("year")).orElse("").replace("'", "");
        if (written.isEmpty()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(written);
        return OptionalInt.of(written.length() == 2 ? CENTURY + year : year);
    }
}
