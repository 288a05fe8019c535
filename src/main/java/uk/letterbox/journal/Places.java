package uk.letterbox.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;

/**
 * Gives out places and numbers within one transaction, on lines that it has locked: each line is read once and written
 * once, however many things are added to it.
 */
final class Places {

    private final Handle handle;
    private final Lines lines;
    private final Map<Line, Long> places = new LinkedHashMap<>();
    private final Map<Numbered, Integer> numbers = new HashMap<>();

    Places(Handle handle, Lines lines) {
        this.handle = handle;
        this.lines = lines;
    }

    private record Numbered(Line line, Kind kind) {}

    /** The next place in a line. */
    long next(Line line) {
        return places.compute(line, (same, last) -> (last == null ? lines.lastPlace(handle, line) : last) + 1);
    }

    /** The number that is wanted; without one the number after the highest known of this property and kind, from 1. */
    int number(Line line, Kind kind, OptionalInt wanted) {
        Numbered numbered = new Numbered(line, kind);
        int last = numbers.computeIfAbsent(numbered, same -> lines.highestNumber(handle, line, kind));
        int number = wanted.orElse(last + 1);
        numbers.put(numbered, Math.max(last, number));
        return number;
    }

    /** Writes down what was given out, and makes the first of each line its head when it has none. */
    void settle(long now) {
        places.forEach((line, last) -> lines.placesTaken(handle, line, last));
        numbers.forEach((numbered, last) -> lines.numberSeen(handle, numbered.line(), numbered.kind(), last));
        places.keySet().forEach(line -> lines.promote(handle, line, now));
    }
}
