package uk.letterbox.layer;

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
    private final Taken taken;
    private final StringBuilder words = new StringBuilder();
    private String wordsLabel = "";

    private LabelledLines(List<String> lines, Layout layout) {
        this.lines = new Lines(lines, layout);
        this.below = new ValueBelow(this.lines);
        this.taken = new Taken(layout);
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
        return taken.found();
    }

    /** What ends an enquiry may also stand above it, as a greeting. */
    private boolean isOver(int at) {
        return lines.isEnd(at) && taken.answerable();
    }

    private int readFrom(int at) {
        if (lines.isBlank(at)) {
            inWords(at);
            return at + 1;
        }
        Optional<Section> heading = lines.section(at);
        if (heading.isPresent() || lines.isSeparator(at) || lines.isMachineLine(at) || lines.isEnd(at)) {
            endWords();
            taken.enter(heading);
            return at + 1;
        }
        List<Label> row = Rows.read(lines, at);
        if (!row.isEmpty()) {
            endWords();
            row.forEach(label -> taken.take(label, label.value()));
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
        Field field = taken.field(label);
        if (field.isLong()) {
            endWords();
            wordsLabel = label.text();
            taken.begin(field);
            words.append(label.value());
            return at + 1;
        }
        if (!isAside(label, field, at)) {
            endWords();
        }
        if (label.value().isEmpty() && label.form() != Label.Form.CELL) {
            ValueBelow.Value value = below.of(label, field, at);
            taken.take(label, value.text());
            return value.next();
        }
        ValueBelow.Value value = below.goingOn(field, label.value(), at);
        for (Label part : InlineLabels.split(label, value.text(), lines.labels())) {
            taken.take(part, part.value());
        }
        return value.next();
    }

    /** What somebody lists within their own words, so that these go on after it. */
    private boolean isAside(Label label, Field field, int at) {
        return isOpen()
                && field == Field.NOTE
                && !lines.isBlank(at - 1)
                && !label.value().isEmpty();
    }

    /** Within the enquirer's words something that looks like a label may be theirs. */
    private boolean isLabel(Label label, int at) {
        if (!isOpen()) {
            return !label.isAlone() || below.isThere(label, at);
        }
        if (isAsked(label, at)) {
            return false;
        }
        boolean fresh = label.known() && !isRepeated(label);
        return switch (label.form()) {
            case CELL, CAPITALS -> true;
            case SIGN -> fresh || label.known() && beginsAnother(label, at);
            case ALONE -> fresh && below.isThere(label, at);
            case GUESS -> fresh && label.field().filter(CONTACT::contains).isPresent() && below.isThere(label, at);
        };
    }

    /** {@code Price: is it fixed?} right below other words would cut them in two. */
    private boolean isAsked(Label label, int at) {
        boolean note = label.field().filter(field -> field == Field.NOTE).isPresent();
        return !note && label.value().endsWith("?") && !lines.isBlank(at - 1);
    }

    private boolean isRepeated(Label label) {
        return label.field()
                .filter(taken::has)
                .filter(field -> field != Field.NOTE)
                .isPresent();
    }

    /** A second name with a second way to answer right below is a second enquiry. */
    private boolean beginsAnother(Label label, int at) {
        boolean name = label.field()
                .filter(field -> field == Field.NAME || field == Field.FIRST_NAME)
                .isPresent();
        for (int next = at + 1; name && next < Math.min(lines.count(), at + NEAR); next++) {
            if (lines.label(next).filter(this::isContact).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isContact(Label label) {
        return label.field()
                .filter(field -> field == Field.EMAIL || field == Field.PHONE)
                .filter(field -> Sound.is(field, label.value(), lines.layout()))
                .isPresent();
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
        if (isOpen()) {
            taken.words(words.toString(), wordsLabel);
        }
        wordsLabel = "";
        words.setLength(0);
    }
}
