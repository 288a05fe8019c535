package uk.letterbox.simulator;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes a file of any length and keeps its digest and size alone. */
final class Digesting extends OutputStream {

    private final MessageDigest digest;
    private long size;

    Digesting() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(int single) {
        digest.update((byte) single);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        size += length;
    }

    /** Ends the file. A file of no bytes is none. */
    FileContent content() {
        return size == 0 ? FileContent.NONE : new FileContent(HexFormat.of().formatHex(digest.digest()), size);
    }
}
