package uk.letterbox.fit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes directories of TIFF 6.0, as EXIF uses them: little-endian, entries in order, long values behind. */
final class Tiff {

    private static final int HEADER = 8;

    private final List<Directory> directories = new ArrayList<>();

    Directory directory() {
        Directory directory = new Directory();
        directories.add(directory);
        return directory;
    }

    byte[] bytes() {
        int at = HEADER;
        for (Directory directory : directories) {
            directory.at = at;
            at += directory.size();
        }
        ByteBuffer out = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
        directories.forEach(directory -> directory.write(out));
        return out.array();
    }

    private record Value(int type, int count, byte[] bytes) {}

    /** One directory. */
    static final class Directory {

        private final Map<Integer, Value> values = new TreeMap<>();
        private final Map<Integer, Directory> others = new TreeMap<>();
        private byte[] thumbnail = {};
        private Directory next;
        private int at;

        Directory text(int tag, String text) {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
            values.put(tag, new Value(2, bytes.length, bytes));
            return this;
        }

        Directory bytes(int tag, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            values.put(tag, new Value(7, bytes.length, bytes));
            return this;
        }

        Directory number(int tag, int number) {
            values.put(tag, new Value(3, 1, new byte[] {(byte) number, (byte) (number >> 8)}));
            return this;
        }

        Directory wide(int tag, int number) {
            values.put(tag, new Value(4, 1, little(number)));
            return this;
        }

        Directory fractions(int tag, int... wholes) {
            ByteBuffer bytes = ByteBuffer.allocate(8 * wholes.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int whole : wholes) {
                bytes.putInt(whole).putInt(1);
            }
            values.put(tag, new Value(5, wholes.length, bytes.array()));
            return this;
        }

        Directory directory(int tag, Directory other) {
            others.put(tag, other);
            values.put(tag, new Value(4, 1, new byte[4]));
            return this;
        }

        Directory next(Directory following) {
            next = following;
            return this;
        }

        Directory thumbnail(byte[] jpeg) {
            thumbnail = jpeg;
            number(259, 6);
            values.put(513, new Value(4, 1, new byte[4]));
            return wide(514, jpeg.length);
        }

        private int size() {
            return 6
                    + 12 * values.size()
                    + values.values().stream().mapToInt(Directory::behind).sum()
                    + thumbnail.length;
        }

        private static int behind(Value value) {
            return value.bytes().length > 4 ? value.bytes().length : 0;
        }

        private void write(ByteBuffer out) {
            int behind = at + 6 + 12 * values.size();
            out.position(at);
            out.putShort((short) values.size());
            for (Map.Entry<Integer, Value> entry : values.entrySet()) {
                Value value = entry.getValue();
                out.putShort(entry.getKey().shortValue())
                        .putShort((short) value.type())
                        .putInt(value.count());
                if (others.containsKey(entry.getKey())) {
                    out.putInt(others.get(entry.getKey()).at);
                } else if (entry.getKey() == 513) {
                    out.putInt(at + size() - thumbnail.length);
                } else if (value.bytes().length > 4) {
                    out.putInt(behind);
                    out.put(behind, value.bytes());
                    behind += value.bytes().length;
                } else {
                    out.put(java.util.Arrays.copyOf(value.bytes(), 4));
                }
            }
            out.putInt(next == null ? 0 : next.at);
            out.put(at + size() - thumbnail.length, thumbnail);
        }

        private static byte[] little(int number) {
            return ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(number)
                    .array();
        }
    }
}
