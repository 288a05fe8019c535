package uk.letterbox.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.letterbox.portal.Field;

/** Rows of more than a label and its value: several pairs side by side, or a row of labels above rows of values. */
final class Rows {

    private static final String TAB = "\t";

    private Rows() {}

    /** The labels of such a row with their values; nothing when the line is none. */
    static List<Label> read(Lines lines, int line) {
        List<String> cells = cells(lines.at(line));
        if (cells.size() < 2 || meaning(lines, cells.get(0)).isEmpty()) {
            return List.of();
        }
        int height = height(lines, line);
        if (height > 1) {
            List<Label> labels = new ArrayList<>();
            for (int row = line + 1; row < line + height; row++) {
                labels.addAll(pairs(lines, cells, cells(lines.at(row))));
            }
            return labels;
        }
        return cells.size() > 2 ? sideBySide(lines, cells) : List.of();
    }

    /** How many lines such a row takes; a label below a label makes no head of {@code Type of enquiry | Looking to rent}. */
    static int height(Lines lines, int line) {
        List<String> heads = cells(lines.at(line));
        boolean allHeads = heads.size() > 1
                && heads.stream().allMatch(head -> meaning(lines, head).isPresent());
        int height = 1;
        while (allHeads && line + height < lines.count()) {
            List<String> row = cells(lines.at(line + height));
            if (row.size() != heads.size() || meaning(lines, row.get(0)).isPresent()) {
                break;
            }
            boolean fits = true;
            for (int at = 0; at < row.size(); at++) {
                fits &= Sound.isNothing(row.get(at))
                        || Sound.is(meaning(lines, heads.get(at)).orElse(Field.NOTE), row.get(at), lines.layout());
            }
            if (!fits) {
                break;
            }
            height++;
        }
        return height;
    }

    private static List<Label> pairs(Lines lines, List<String> heads, List<String> values) {
        List<Label> labels = new ArrayList<>();
        for (int at = 0; at < heads.size(); at++) {
            labels.add(new Label(heads.get(at), meaning(lines, heads.get(at)), values.get(at), Label.Form.CELL));
        }
        return labels;
    }

    private static List<Label> sideBySide(Lines lines, List<String> cells) {
        List<Label> labels = new ArrayList<>();
        int at = 0;
        while (at < cells.size()) {
            String head = cells.get(at++);
            List<String> values = new ArrayList<>();
            while (at < cells.size()
                    && (values.isEmpty() || meaning(lines, cells.get(at)).isEmpty())) {
                values.add(cells.get(at++));
            }
            labels.add(new Label(head, meaning(lines, head), String.join(" ", values), Label.Form.CELL));
        }
        return labels;
    }

    private static Optional<Field> meaning(Lines lines, String cell) {
        boolean short1 = cell.length() <= 60 && cell.indexOf('@') < 0;
        return short1 ? lines.labels().meaning().of(cell) : Optional.empty();
    }

    private static List<String> cells(String line) {
        return line.contains(TAB) ? List.of(line.split(TAB)) : List.of();
    }
}
