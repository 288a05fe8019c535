package uk.letterbox.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;

/**
 * The encoded words of a header (RFC 2047) as text. Bytes of adjacent words of one charset are put together before they
 * are decoded, since many writers split a letter between two; spaces within a word, which the RFC forbids, are taken.
 */
final class EncodedWords {

    private static final String START = "=?";
    private static final String END = "?=";
    private static final int LONGEST_CHARSET = 60;
    /** Left off by some writers; more than is needed is passed over. */
    private static final String PADDING = "===";

    private final String header;
    private final HeaderText into;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";
    private int at;

    private EncodedWords(String header, HeaderText into) {
        this.header = header;
        this.into = into;
    }

    /** Writes a header, unfolded and without its name, as plain and as decoded text in turn. */
    static void decode(String header, HeaderText into) {
        new EncodedWords(header, into).decode();
    }

    /** One encoded word. */
    private record Word(String charset, byte[] bytes, int end) {}

    private void decode() {
        boolean afterWord = false;
        for (int start = header.indexOf(START); start >= 0; start = header.indexOf(START, start)) {
            Optional<Word> word = word(start);
            if (word.isEmpty()) {
                start += START.length();
                continue;
            }
            String between = header.substring(at, start);
            if (!afterWord || !between.isBlank()) {
                flush();
                into.plain(between);
            }
            add(word.get());
            afterWord = true;
            at = word.get().end();
            start = at;
        }
        flush();
        into.plain(header.substring(at));
    }

    private void add(Word word) {
        if (!word.charset().equalsIgnoreCase(charset)) {
            decodeBytes();
            charset = word.charset();
        }
        bytes.writeBytes(word.bytes());
    }

    private void decodeBytes() {
        into.decoded(CharsetText.of(bytes.toByteArray(), charset));
        bytes.reset();
    }

    private void flush() {
        decodeBytes();
        into.endOfDecoded();
    }

    private Optional<Word> word(int start) {
        int encoding = header.indexOf('?', start + START.length()) + 1;
        int content = encoding + 2;
        if (encoding == 0
                || encoding - start > LONGEST_CHARSET
                || content > header.length()
                || header.charAt(encoding + 1) != '?') {
            return Optional.empty();
        }
        int end = header.indexOf(END, content);
        char letter = Character.toUpperCase(header.charAt(encoding));
        if (end < 0 || letter != 'B' && letter != 'Q') {
            return Optional.empty();
        }
        String text = header.substring(content, end);
        byte[] decoded = letter == 'B' ? base64(text) : quoted(text);
        String named = header.substring(start + START.length(), encoding - 1);
        int language = named.indexOf('*');
        return Optional.of(new Word(language < 0 ? named : named.substring(0, language), decoded, end + END.length()));
    }

    private static byte[] base64(String text) {
        byte[] ascii = (text + PADDING).getBytes(StandardCharsets.US_ASCII);
        try (Base64InputStream decoded = new Base64InputStream(new ByteArrayInputStream(ascii), DecodeMonitor.SILENT)) {
            return decoded.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be read", impossible);
        }
    }

    private static byte[] quoted(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            int high = utf8[i] == '=' && i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(utf8[i + 2], 16);
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(utf8[i] == '_' ? ' ' : utf8[i]);
            }
        }
        return decoded.toByteArray();
    }
}
