package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file whose length has been promised to the server. A file that has changed its length since breaks the
 * request: cut or padded bytes would be taken for the whole.
 */
record FileBytes(Path file, long length) {

    private static final int BUFFER = 64 * 1024;

    static FileBytes of(Path file) throws IOException {
        return new FileBytes(file, Files.size(file));
    }

    /** Writes them, never holding more than a buffer of them. */
    void writeTo(OutputStream out) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > length) {
                    break;
                }
                out.write(buffer, 0, read);
            }
        }
        if (written != length) {
            throw new IOException("The file " + file.getFileName() + " changed while it was sent: " + length
                    + " bytes were promised");
        }
    }
}
