package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Section;

/**
 * Reads labels and their values off lines, whatever the template: the value stands behind its label, or below it, or in
 * the cells of a row; the enquirer's own words run on until something begins that can only be the form's.
 */
final class LabelledLines {

    private static final int NEAR = 5;
    private static final Set<Field> CONTACT = EnumSet.of(Field.EMAIL, Field.PHONE, Field.POSTCODE);

    private final Lines lines;
    private final ValueBelow below;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private final StringBuilder words = new StringBuilder();
    private String wordsLabel = "";
    private Optional<Section> section = Optional.empty();

    private LabelledLines(List<String> lines, Layout layout) {
        this.lines = new Lines(lines, layout);
        this.below = new ValueBelow(this.lines);
    }

    static List<Candidate> read(List<String> lines, Layout layout) {
        return new LabelledLines(lines, layout).read();
    }

    private List<Candidate> read() {
        int at = 0;
        while (at < lines.count() && !isOver(at)) {
            at = readFrom(at);
        }
        endWords();
        return found;
    }

    /** What ends an enquiry may also stand above it, as a greeting. */
    private boolean isOver(int at) {
        return lines.isEnd(at) && (seen.contains(Field.EMAIL) || seen.contains(Field.PHONE));
    }

    private int readFrom(int at) {
        if (lines.isBlank(at)) {
            inWords(at);
            return at + 1;
        }
        Optional<Section> heading = lines.section(at);
        if (heading.isPresent() || lines.isSeparator(at) || lines.isMachineLine(at) || lines.isEnd(at)) {
            endWords();
            section = heading;
            return at + 1;
        }
        List<Label> row = Rows.read(lines, at);
        if (!row.isEmpty()) {
            endWords();
            row.forEach(label -> take(label, label.value()));
            return at + Rows.height(lines, at);
        }
        Optional<Label> label = lines.label(at).filter(found -> isLabel(found, at));
        if (label.isEmpty()) {
            inWords(at);
            return at + 1;
        }
        return read(label.get(), at);
    }

    private int read(Label label, int at) {
        Field field = field(label);
        if (field.isLong()) {
            endWords();
            wordsLabel = label.text();
            seen.add(field);
            words.append(label.value());
            return at + 1;
        }
        boolean goesOn = isOpen()
                && field == Field.NOTE
                && !lines.isBlank(at - 1)
                && !label.value().isEmpty();
        if (!goesOn) {
            endWords();
        }
        if (label.value().isEmpty() && label.form() != Label.Form.CELL) {
            ValueBelow.Value value = below.of(label, field, at);
            take(label, value.text());
            return value.next();
        }
        ValueBelow.Value value = below.goingOn(field, label.value(), at);
        for (Label part : InlineLabels.split(label, value.text(), lines.labels())) {
            take(part, part.value());
        }
        return value.next();
    }

    /** Within the enquirer's words something that looks like a label may be theirs. */
    private boolean isLabel(Label label, int at) {
        if (!isOpen()) {
            return !label.isAlone() || below.isThere(label, at);
        }
        return switch (label.form()) {
            case CELL, CAPITALS -> true;
            case SIGN -> label.known() && (!isRepeated(label) || beginsAnother(label, at));
            case ALONE -> label.known() && !isRepeated(label) && below.isThere(label, at);
            case GUESS ->
                label.field().filter(CONTACT::contains).isPresent() && !isRepeated(label) && below.isThere(label, at);
        };
    }

    private boolean isRepeated(Label label) {
        return label.field()
                .filter(seen::contains)
                .filter(field -> field != Field.NOTE)
                .isPresent();
    }

    /** A second name with a second way to answer right below is a second enquiry. */
    private boolean beginsAnother(Label label, int at) {
        boolean name = label.field()
                .filter(field -> field == Field.NAME || field == Field.FIRST_NAME)
                .isPresent();
        for (int next = at + 1; name && next < Math.min(lines.count(), at + NEAR); next++) {
            Optional<Label> other = lines.label(next);
            boolean contact = other.flatMap(Label::field)
                    .filter(field -> field == Field.EMAIL || field == Field.PHONE)
                    .filter(field -> Sound.is(field, other.get().value(), lines.layout()))
                    .isPresent();
            if (contact) {
                return true;
            }
        }
        return false;
    }

    private void take(Label label, String value) {
        Field field = field(label);
        if (Sound.isNothing(value)) {
            return;
        }
        if (field.isLong()) {
            seen.add(field);
            found.add(new Candidate(field, value.strip(), label.text()));
        } else if (Sound.is(field, value, lines.layout())) {
            seen.add(field);
            found.add(new Candidate(field, value.strip(), label.text()));
        } else {
            found.add(new Candidate(Field.NOTE, value.strip(), label.text()));
        }
    }

    /** The same label means something else in the part of the mail that is about the property, or about the agency. */
    private Field field(Label label) {
        Field field = label.field().orElse(Field.NOTE);
        boolean personKnown = seen.contains(Field.EMAIL) || seen.contains(Field.PHONE);
        if (section.filter(Section.AGENT::equals).isPresent()) {
            return switch (field) {
                case TITLE, NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, ADDRESS, POSTCODE -> Field.AGENT;
                default -> field;
            };
        }
        if (section.filter(Section.PROPERTY::equals).isPresent()) {
            return switch (field) {
                case ADDRESS -> Field.PROPERTY_ADDRESS;
                case POSTCODE -> Field.PROPERTY_POSTCODE;
                case TYPE -> Field.NOTE;
                case NAME -> personKnown ? Field.PROPERTY : field;
                case EMAIL, PHONE -> personKnown ? Field.AGENT : field;
                default -> field;
            };
        }
        return field;
    }

    private boolean isOpen() {
        return !wordsLabel.isEmpty();
    }

    private void inWords(int at) {
        if (isOpen()) {
            words.append(words.length() == 0 ? "" : "\n").append(lines.at(at));
        }
    }

    private void endWords() {
        if (isOpen() && !Sound.isNothing(words.toString())) {
            found.add(new Candidate(Field.MESSAGE, words.toString().strip(), wordsLabel));
        }
        wordsLabel = "";
        words.setLength(0);
    }
}
