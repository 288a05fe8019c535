package uk.letterbox.simulator;

import java.io.IOException;
import java.io.InputStream;

/** The body as it comes from the wire. Tells a broken connection, as {@link Cut}, from whatever a reader objects to. */
final class WireInput extends InputStream {

    private interface Reading {
        int bytes() throws IOException;
    }

    private final InputStream wire;

    WireInput(InputStream wire) {
        this.wire = wire;
    }

    @Override
    public int read() throws IOException {
        return guarded(wire::read);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return guarded(() -> wire.read(into, from, length));
    }

    private static int guarded(Reading reading) throws Cut {
        try {
            return reading.bytes();
        } catch (IOException | RuntimeException broken) {
            throw new Cut(broken);
        }
    }
}
