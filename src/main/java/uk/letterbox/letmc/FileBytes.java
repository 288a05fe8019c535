package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/**
 * The bytes of a file whose length has been promised to the server. A file that has changed its length since breaks the
 * request: cut or padded bytes would be taken for the whole.
 */
record FileBytes(Path file, long length) {

    /** A multiple of three, so that each buffer but the last becomes base64 without padding. */
    private static final int BUFFER = 48 * 1024;

    static FileBytes of(Path file) throws IOException {
        return new FileBytes(file, Files.size(file));
    }

    /** Writes them, never holding more than a buffer of them. */
    void writeTo(OutputStream out) throws IOException {
        pass((buffer, read) -> out.write(buffer, 0, read));
    }

    /** Writes them in base64, encoded a buffer at a time: an encoding stream hands on pieces of a few thousand bytes. */
    void writeBase64To(OutputStream out) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        byte[] encoded = new byte[BUFFER / 3 * 4];
        pass((buffer, read) -> {
            byte[] piece = read == BUFFER ? buffer : Arrays.copyOf(buffer, read);
            out.write(encoded, 0, encoder.encode(piece, encoded));
        });
    }

    private interface Taker {
        void take(byte[] buffer, int read) throws IOException;
    }

    private void pass(Taker taker) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                written += read;
                if (written > length) {
                    break;
                }
                taker.take(buffer, read);
            }
        }
        if (written != length) {
            throw new IOException("The file " + file.getFileName() + " changed while it was sent: " + length
                    + " bytes were promised");
        }
    }
}
