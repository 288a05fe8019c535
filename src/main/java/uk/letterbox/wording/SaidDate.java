package uk.letterbox.wording;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When, as somebody wrote it.
 *
 * @param date empty for "ASAP", "within 1 month" and for what is no day of the calendar
 * @param past whether the date is over, so that nobody takes it silently for one to come
 * @param wording all of the text
 */
public record SaidDate(Optional<LocalDate> date, boolean past, String wording) {

    /**
     * Reads a text in which there may be a date, the day before the month as in Britain.
     *
     * @param today the day it was written; a date without a year is the next one from it on
     */
    public static SaidDate of(String text, LocalDate today) {
        String line = PlainText.line(text);
        Optional<LocalDate> date = DateReader.first(line, today);
        return new SaidDate(date, date.filter(day -> day.isBefore(today)).isPresent(), line);
    }
}
