package uk.letterbox.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;

/**
 * Gives out places and numbers within one transaction, on lines that it locks: all are read together and written together,
 * however many things are added to them.
 */
final class Places {

    private final Handle handle;
    private final Lines lines;
    private final Map<Line, Long> last;
    private final Map<Line, Long> given = new LinkedHashMap<>();
    private final Map<Numbered, Integer> numbers = new HashMap<>();

    private Places(Handle handle, Lines lines, Map<Line, Long> last) {
        this.handle = handle;
        this.lines = lines;
        this.last = last;
    }

    /** Locks the lines until the transaction ends. */
    static Places on(Handle handle, Lines lines, Collection<Line> wanted) {
        lines.lock(handle, wanted);
        return new Places(handle, lines, lines.lastPlaces(handle, wanted));
    }

    private record Numbered(Line line, Kind kind) {}

    /** The next place in a line. */
    long next(Line line) {
        long next = last.merge(line, 1L, Long::sum);
        given.put(line, next);
        return next;
    }

    /** The number that is wanted; without one the number after the highest known of this property and kind, from 1. */
    int number(Line line, Kind kind, OptionalInt wanted) {
        Numbered numbered = new Numbered(line, kind);
        int highest = numbers.computeIfAbsent(numbered, same -> lines.highestNumber(handle, line, kind));
        int number = wanted.orElse(highest + 1);
        numbers.put(numbered, Math.max(highest, number));
        return number;
    }

    /** Writes down what was given out, and makes the first of each line its head when it has none. */
    void settle(long now) {
        lines.placesTaken(handle, given);
        numbers.forEach((numbered, highest) -> lines.numberSeen(handle, numbered.line(), numbered.kind(), highest));
        lines.promote(handle, given.keySet(), now);
    }
}
