package uk.letterbox.property;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as Excel writes it in any of its ways: UTF-8 with or without a byte order mark, UTF-16 or Windows-1252;
 * separated by commas, semicolons or tabs, or by what a first line {@code sep=;} says; any line end; fields in quotes, which
 * may hold all of these. Letters without meaning that no text has are left out.
 */
public final class CsvText {

    /** One line with its number in the file, from 1. */
    public record Row(int line, List<String> fields) {}

    private static final String SAYS_SEPARATOR = "sep=";
    private static final String NUL = "\0";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /** The lines that are not blank, their fields without space around them. */
    public static List<Row> rows(byte[] bytes) {
        CsvText csv = new CsvText(decoded(bytes));
        while (csv.at < csv.text.length()) {
            csv.readRow();
        }
        csv.rows.removeIf(row -> row.line() == 1 && row.fields().get(0).startsWith(SAYS_SEPARATOR));
        return csv.rows;
    }

    private void readRow() {
        int first = line;
        List<String> fields = new ArrayList<>();
        fields.add(readField());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            fields.add(readField());
        }
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
        if (!fields.stream().allMatch(String::isEmpty)) {
            rows.add(new Row(first, List.copyOf(fields)));
        }
    }

    private String readField() {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' && quoted && text.startsWith("\"\"", at)) {
                field.append('"');
                at++;
            } else if (letter == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (letter == separator || letter == '\n' || letter == '\r')) {
                break;
            } else {
                line += letter == '\n' ? 1 : 0;
                field.append(letter);
            }
        }
        return field.toString().strip();
    }

    private static char separator(String first) {
        for (char candidate : new char[] {'\t', ';'}) {
            if (first.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    private static String decoded(byte[] bytes) {
        Charset charset = utf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return (marked ? text.substring(1) : text).replace(NUL, "");
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
    }
}
