package uk.letterbox.command;

/** A text of several sentences for a terminal: a head, and lines that are not too long, set in behind it. */
final class Paragraph {

    private static final int WIDTH = 110;

    private Paragraph() {}

    static String of(String head, String text) {
        StringBuilder paragraph = new StringBuilder(head);
        String indent = System.lineSeparator() + " ".repeat(head.length());
        int column = head.length();
        for (String word : Plain.text(text).split(" ")) {
            if (column > head.length() && column + 1 + word.length() > WIDTH) {
                paragraph.append(indent);
                column = head.length();
            } else if (column > head.length()) {
                paragraph.append(' ');
                column++;
            }
            paragraph.append(word);
            column += word.length();
        }
        return paragraph.append(System.lineSeparator()).toString();
    }
}
