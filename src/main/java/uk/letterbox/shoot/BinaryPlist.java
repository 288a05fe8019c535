package uk.letterbox.shoot;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads texts of the outermost dictionary of a binary property list: a trailer of 32 bytes says where the table of offsets
 * lies; an object begins with its type and size. What does not fit throws {@link IndexOutOfBoundsException}.
 */
final class BinaryPlist {

    private static final int TRAILER = 32;
    private static final int LONG_SIZE = 0x0F;

    private final byte[] bytes;
    private final int offsetSize;
    private final int referenceSize;
    private final int objects;
    private final int top;
    private final int table;

    BinaryPlist(byte[] bytes) {
        this.bytes = bytes;
        int trailer = bytes.length - TRAILER;
        this.offsetSize = bytes[trailer + 6];
        this.referenceSize = bytes[trailer + 7];
        this.objects = number(trailer + 8, 8);
        this.top = number(trailer + 16, 8);
        this.table = number(trailer + 24, 8);
    }

    /** The text that a key of the outermost dictionary has. */
    Optional<String> text(String key) {
        int dictionary = offset(top);
        if (type(dictionary) != 0xD) {
            return Optional.empty();
        }
        int pairs = size(dictionary);
        int keys = content(dictionary);
        for (int i = 0; i < pairs; i++) {
            if (read(offset(number(keys + i * referenceSize, referenceSize))).equals(Optional.of(key))) {
                return read(offset(number(keys + (pairs + i) * referenceSize, referenceSize)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> read(int at) {
        return switch (type(at)) {
            case 0x5 -> Optional.of(letters(at, 1, StandardCharsets.US_ASCII));
            case 0x6 -> Optional.of(letters(at, 2, StandardCharsets.UTF_16BE));
            default -> Optional.empty();
        };
    }

    private String letters(int at, int width, Charset charset) {
        return new String(bytes, content(at), size(at) * width, charset);
    }

    private int type(int at) {
        return (bytes[at] & 0xFF) >> 4;
    }

    private int size(int at) {
        int size = bytes[at] & LONG_SIZE;
        return size < LONG_SIZE ? size : number(at + 2, widthOfSize(at));
    }

    /** Where an object's content begins: behind its type, and behind its size where that stands apart. */
    private int content(int at) {
        return (bytes[at] & LONG_SIZE) < LONG_SIZE ? at + 1 : at + 2 + widthOfSize(at);
    }

    private int widthOfSize(int at) {
        return 1 << (bytes[at + 1] & LONG_SIZE);
    }

    private int offset(int object) {
        if (object < 0 || object >= objects) {
            throw new IndexOutOfBoundsException(object);
        }
        return number(table + object * offsetSize, offsetSize);
    }

    /** No number in so small a file is larger than the file. */
    private int number(int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
            if (value > bytes.length) {
                throw new IndexOutOfBoundsException(at);
            }
        }
        return (int) value;
    }
}
