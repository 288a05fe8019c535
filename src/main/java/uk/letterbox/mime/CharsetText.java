package uk.letterbox.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes as text, whatever they say of themselves: Latin-1 is in practice Windows-1252, a charset that nobody knows or
 * names is UTF-8 or else Windows-1252, and either of the two is often declared for the other.
 */
final class CharsetText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<String> WESTERN = Set.of(
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "iso-8859-1",
            "iso8859-1",
            "iso_8859-1",
            "latin1",
            "latin-1",
            "l1",
            "windows-1252",
            "cp1252",
            "cp-1252",
            "utf-8",
            "utf8",
            "");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private CharsetText() {}

    /** @param charset as it is declared; empty when it is not */
    static String of(byte[] bytes, String charset) {
        String text = known(charset).map(known -> new String(bytes, known)).orElseGet(() -> utf8(bytes)
                .orElseGet(() -> new String(bytes, WINDOWS_1252)));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A charset that is taken at its word. */
    private static Optional<Charset> known(String charset) {
        String name = charset.strip().toLowerCase(Locale.ROOT);
        if (WESTERN.contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Empty for bytes that are hardly UTF-8. A text that was cut within a letter, or has one bad byte among good ones, still is. */
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return Optional.of(text);
        }
        long bad = text.chars().filter(letter -> letter == REPLACEMENT).count();
        long good = text.chars().filter(letter -> letter > 0x7F).count() - bad;
        return good > bad ? Optional.of(text) : Optional.empty();
    }
}
