package uk.letterbox.layer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.portal.Field;

/** Finds the value of a label that has none behind it in the lines below, and the rest of one that runs over its line. */
final class ValueBelow {

    private static final Set<Field> PLACES = EnumSet.of(Field.ADDRESS, Field.PROPERTY_ADDRESS);
    private static final Set<Field> LISTS = EnumSet.of(Field.REQUEST, Field.POSITION);
    private static final int MOST_LINES = 6;

    private final Lines lines;

    ValueBelow(Lines lines) {
        this.lines = lines;
    }

    /**
     * A value.
     *
     * @param text empty for none
     * @param next the line after it
     */
    record Value(String text, int next) {}

    /** The value of a label in a line. */
    Value of(Label label, Field field, int line) {
        int first = lines.below(line);
        if (first >= lines.count() || lines.stops(first) || isLabelItself(label, first)) {
            return new Value("", line + 1);
        }
        if (!fits(field, lines.at(first))) {
            return new Value("", line + 1);
        }
        return goingOn(field, lines.at(first), first);
    }

    /** Whether a line that is but a label has a value below it. */
    boolean isThere(Label label, int line) {
        Field field = label.field().orElse(Field.NOTE);
        int first = lines.below(line);
        return first < lines.count()
                && !lines.stops(first)
                && !isLabelItself(label, first)
                && fits(field, lines.at(first));
    }

    /** Below {@code Contact} there may be a number alone, or an address of mail. */
    private boolean fits(Field field, String text) {
        boolean reaches = field == Field.NAME
                && (Sound.isBarePhone(text) || Sound.EMAIL.matcher(text).matches());
        return reaches || Sound.isNothing(text) || Sound.is(field, text, lines.layout());
    }

    /** A value that begins in a line, with the lines that belong to it. */
    Value goingOn(Field field, String start, int line) {
        StringBuilder text = new StringBuilder(start);
        int next = line + 1;
        boolean list = LISTS.contains(field) && start.equals(lines.at(line));
        boolean place = PLACES.contains(field) && start.equals(lines.at(line));
        while (next < lines.count() && next <= line + MOST_LINES && !lines.isBlank(next) && isPlain(next)) {
            boolean open =
                    PLACES.contains(field) && text.toString().stripTrailing().endsWith(",");
            if (!(list || place && Place.isPart(lines.at(next)) || open)) {
                break;
            }
            text.append(open ? " " : list ? "; " : ", ").append(lines.at(next));
            next++;
        }
        return new Value(text.toString(), next);
    }

    private boolean isPlain(int line) {
        return !lines.stops(line) && lines.label(line).isEmpty();
    }

    /** Whether the line below a label is the next label, so that the first has no value. */
    private boolean isLabelItself(Label above, int line) {
        Optional<Label> label = lines.label(line).filter(Label::known);
        if (label.isEmpty()) {
            return false;
        }
        if (!label.get().isAlone()) {
            return true;
        }
        int next = lines.below(line);
        if (next >= lines.count()
                || lines.stops(next)
                || lines.label(next).filter(Label::known).isPresent()) {
            return false;
        }
        Field field = label.get().field().orElse(Field.NOTE);
        boolean sure = !above.isAlone() || !Sound.is(above.field().orElse(Field.NOTE), lines.at(line), lines.layout());
        return Sound.is(field, lines.at(next), lines.layout()) && (sure || isTyped(field));
    }

    /** Whether a value shows by itself that it belongs to a field. */
    private static boolean isTyped(Field field) {
        return field == Field.EMAIL || field == Field.PHONE || field == Field.NAME || field.isLong();
    }
}
