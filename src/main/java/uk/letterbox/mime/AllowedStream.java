package uk.letterbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A raw mail that ends where its allowance does. When the mail itself cannot be read it says so by an unchecked
 * exception, for the libraries above throw the checked one for bad content.
 */
final class AllowedStream extends InputStream {

    private final InputStream raw;
    private final Allowance allowance;

    AllowedStream(InputStream raw, Allowance allowance) {
        this.raw = raw;
        this.allowance = allowance;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int allowed = allowance.bytes(length);
        if (allowed == 0) {
            return length == 0 ? 0 : -1;
        }
        try {
            int read = raw.read(into, offset, allowed);
            allowance.bytesRead(Math.max(0, read));
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
