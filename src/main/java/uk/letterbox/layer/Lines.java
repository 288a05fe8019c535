package uk.letterbox.layer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;
import uk.letterbox.portal.Layout;
import uk.letterbox.portal.Phrase;
import uk.letterbox.portal.Section;

/** The lines of a letter, and what each of them is to whoever reads labels off them. */
final class Lines {

    /** Beyond these a letter is no enquiry any more. */
    private static final int MOST = 3000;

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[-_=*~#\u2014\u2013][-_=*~#\u2014\u2013\\s]*[-_=*~#\u2014\u2013]\\s*");
    private static final Pattern FRAME =
            Pattern.compile("^[\\s\\-=*~#_>\\[\u2014\u2013]+|[\\s\\-=*~#_:\\]\u2014\u2013]+$");
    private static final Pattern FRAMED = Pattern.compile("^\\s*(-{2,}|={2,}|\\*{2,}|#+|~{2,}|_{2,}|\\[).*");
    private static final int LONGEST_HEADING = 100;
    private static final int FARTHEST_BELOW = 4;

    private final List<String> lines;
    private final Layout layout;
    private final Labels labels;

    Lines(List<String> lines, Layout layout) {
        this.layout = layout;
        this.labels = new Labels(layout);
        this.lines = Underlines.without(lines.subList(0, Math.min(lines.size(), MOST)), labels);
    }

    int count() {
        return lines.size();
    }

    String at(int line) {
        return lines.get(line).strip();
    }

    /** With the tab at its end, which stands for an empty cell. */
    Optional<Label> label(int line) {
        return labels.at(lines.get(line));
    }

    Labels labels() {
        return labels;
    }

    Layout layout() {
        return layout;
    }

    boolean isBlank(int line) {
        return lines.get(line).isBlank();
    }

    boolean isSeparator(int line) {
        return SEPARATOR.matcher(lines.get(line)).matches();
    }

    boolean isEnd(int line) {
        String text = at(line);
        return layout.isEnd(Phrase.fold(text)) || Closing.is(text) || isSignedByTeam(line);
    }

    /** {@code Kind regards,} with {@code The Zoopla team} in the line below, which is one end over two lines. */
    private boolean isSignedByTeam(int line) {
        int next = below(line);
        return Closing.isGreeting(at(line)) && next < count() && layout.isEnd("regards, " + Phrase.fold(at(next)));
    }

    /** Whether a reader of labels takes nothing off a line because it is for machines. */
    boolean isMachineLine(int line) {
        return MachineText.begins(lines.get(line));
    }

    /** Whether a line is a heading of a section: framed by signs, or known as one and followed by labels. */
    Optional<Section> section(int line) {
        String text = at(line);
        if (text.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        Optional<Section> section =
                layout.section(Phrase.fold(FRAME.matcher(text).replaceAll("")));
        if (section.isEmpty() || FRAMED.matcher(text).matches()) {
            return section;
        }
        boolean alsoLabel = label(line).filter(label -> isLabelToo(label, text)).isPresent();
        int next = below(line);
        return !alsoLabel || next < count() && isLabelWithSign(next) ? section : Optional.empty();
    }

    /** {@code Contact details} is no label of the enquirer's words, though {@code Details} is one. */
    private boolean isLabelToo(Label label, String text) {
        boolean words = label.field().filter(Field::isLong).isPresent();
        return label.field().isPresent()
                && (!words || layout.field(Phrase.fold(text)).isPresent());
    }

    private boolean isLabelWithSign(int line) {
        return label(line).filter(label -> label.known() && !label.isAlone()).isPresent();
    }

    /** The next line that is not blank, if it is near; else past the end. */
    int below(int line) {
        int next = line + 1;
        while (next < count() && next <= line + FARTHEST_BELOW && isBlank(next)) {
            next++;
        }
        return next < count() && !isBlank(next) ? next : count();
    }

    /** Whether a line stops whatever stands above it. */
    boolean stops(int line) {
        return isSeparator(line)
                || isMachineLine(line)
                || isEnd(line)
                || section(line).isPresent();
    }
}
