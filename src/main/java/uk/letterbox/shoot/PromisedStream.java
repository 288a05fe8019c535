package uk.letterbox.shoot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Bytes whose number and checksum are promised; it fails as soon as there are more, and at the end when they are others. */
final class PromisedStream extends FilterInputStream {

    private final long promised;
    private final long checksum;
    private final CRC32 sum = new CRC32();
    private long read;

    PromisedStream(InputStream bytes, long promised, long checksum) {
        super(bytes);
        this.promised = promised;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = in.read(into, from, length);
        if (count > 0) {
            read += count;
            sum.update(into, from, count);
        }
        boolean kept = read <= promised && (count >= 0 || read == promised && sum.getValue() == checksum);
        if (!kept) {
            throw new IOException("The bytes are not those that the directory of the zip file promises");
        }
        return count;
    }
}
