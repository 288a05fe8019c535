package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.letterbox.portal.Field;

/** Divides a line that holds several labels with their values: {@code First name: Ann | Last name: Lee}. */
final class InlineLabels {

    private static final Pattern LABEL = Pattern.compile("(?<=^|[\\s|;,/])(?:[\\p{L}'-]+ ?){1,4}:(?!//)");
    private static final Pattern END = Pattern.compile("[\\s|;,/]+$");

    private InlineLabels() {}

    /** The label with its own value, then those that stand behind it in the same line. */
    static List<Label> split(Label first, String value, Labels labels) {
        if (first.field().filter(Field::isLong).isPresent() || value.indexOf(':') < 0) {
            return List.of(new Label(first.text(), first.field(), value, first.form()));
        }
        List<Label> parts = new ArrayList<>();
        Label open = first;
        int start = 0;
        Matcher matcher = LABEL.matcher(value);
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end();
            Optional<Label> next = longestKnown(value, matcher.start(), matcher.end() - 1, labels);
            if (next.isPresent()) {
                int labelStart = matcher.end() - 1 - next.get().text().length();
                parts.add(with(open, value.substring(start, labelStart)));
                open = next.get();
                start = matcher.end();
            }
        }
        parts.add(with(open, value.substring(start)));
        return parts;
    }

    private static Label with(Label label, String value) {
        return new Label(
                label.text(), label.field(), END.matcher(value).replaceFirst("").strip(), label.form());
    }

    /** Of the words before a colon, the most that are a label. */
    private static Optional<Label> longestKnown(String value, int start, int colon, Labels labels) {
        int at = start;
        while (at < colon) {
            String text = value.substring(at, colon);
            Optional<Field> field = labels.meaning().known(text);
            if (field.isPresent()) {
                return Optional.of(new Label(text, field, "", Label.Form.SIGN));
            }
            int space = value.indexOf(' ', at);
            if (space < 0 || space >= colon) {
                return Optional.empty();
            }
            at = space + 1;
        }
        return Optional.empty();
    }
}
