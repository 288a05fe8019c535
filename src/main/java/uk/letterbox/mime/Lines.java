package uk.letterbox.mime;

/** Text with {@code \n} as its only line end, and no control character besides it and the tab. */
final class Lines {

    private Lines() {}

    static String of(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\r') {
                boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                lines.append(pair ? "" : "\n");
            } else if (letter == '\n' || letter == '\t' || !Character.isISOControl(letter)) {
                lines.append(letter);
            }
        }
        return lines.toString();
    }
}
