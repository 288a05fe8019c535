package uk.letterbox.mime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The lines of a page while it is walked: the cells of a table row become one line, those within them lines of their own. */
final class HtmlLines {

    private final Deque<Block> blocks = new ArrayDeque<>(List.of(new Block()));
    private final Deque<List<String>> rows = new ArrayDeque<>();

    /** Lines of the page, or of one cell. */
    private static final class Block {

        private final StringBuilder lines = new StringBuilder();
        private boolean space;

        private void letter(char letter) {
            if (space && !atLineStart()) {
                lines.append(' ');
            }
            space = false;
            lines.append(letter);
        }

        private void newLine() {
            space = false;
            boolean afterEmptyLine = lines.length() > 1 && lines.charAt(lines.length() - 2) == '\n';
            if (!lines.isEmpty() && !(atLineStart() && afterEmptyLine)) {
                lines.append('\n');
            }
        }

        private void endLine() {
            space = false;
            if (!atLineStart()) {
                lines.append('\n');
            }
        }

        private boolean atLineStart() {
            return lines.isEmpty() || lines.charAt(lines.length() - 1) == '\n';
        }

        /** Without line ends after it. */
        private String text() {
            int end = lines.length();
            while (end > 0 && lines.charAt(end - 1) == '\n') {
                end--;
            }
            return lines.substring(0, end);
        }
    }

    /** @param keepsLines whether its line ends count */
    void text(String text, boolean keepsLines) {
        Block block = blocks.element();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (keepsLines && letter == '\n') {
                block.newLine();
            } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                block.space = true;
            } else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter)) {
                block.letter(letter);
            }
        }
    }

    void newLine() {
        blocks.element().newLine();
    }

    void endLine() {
        blocks.element().endLine();
    }

    void startRow() {
        endLine();
        rows.push(new ArrayList<>());
    }

    void startCell() {
        blocks.push(new Block());
    }

    void endCell() {
        String cell = blocks.pop().text();
        if (rows.isEmpty()) {
            append(cell);
            endLine();
        } else {
            rows.element().add(cell);
        }
    }

    void endRow() {
        append(row(rows.pop()));
        endLine();
    }

    String text() {
        return blocks.element().text();
    }

    private void append(String lines) {
        blocks.element().lines.append(lines);
    }

    /**
     * A label's cell and its value's are divided by a tab; a cell of several lines stands alone. Empty cells are but
     * room between others, except after the last: there they are a value that was not given.
     */
    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        boolean alone = false;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                row.append(row.isEmpty() ? "" : alone ? "\n" : "\t").append(cell);
                alone = cell.indexOf('\n') >= 0;
            }
        }
        boolean valueMissing =
                !row.isEmpty() && !alone && cells.get(cells.size() - 1).isEmpty();
        return valueMissing ? row.append('\t').toString() : row.toString();
    }
}
