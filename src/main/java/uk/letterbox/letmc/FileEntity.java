package uk.letterbox.letmc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body around the bytes of a file: streamed from disk as often as it is written, of a length known before. */
final class FileEntity extends AbstractHttpEntity {

    private final byte[] before;
    private final FileBytes bytes;
    private final byte[] after;
    private final boolean base64;

    private FileEntity(ContentType type, String before, FileBytes bytes, String after, boolean base64) {
        super(type, null, false);
        this.before = before.getBytes(StandardCharsets.UTF_8);
        this.bytes = bytes;
        this.after = after.getBytes(StandardCharsets.UTF_8);
        this.base64 = base64;
    }

    /** The bytes as they are. */
    static FileEntity raw(ContentType type, FileBytes bytes) {
        return new FileEntity(type, "", bytes, "", false);
    }

    /** The bytes in base64 between two pieces of text. */
    static FileEntity base64(ContentType type, String before, FileBytes bytes, String after) {
        return new FileEntity(type, before, bytes, after, true);
    }

    @Override
    public long getContentLength() {
        long length = base64 ? (bytes.length() + 2) / 3 * 4 : bytes.length();
        return before.length + length + after.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(before);
        if (base64) {
            bytes.writeBase64To(out);
        } else {
            bytes.writeTo(out);
        }
        out.write(after);
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("A file is sent by writing it, so that it is never held in memory");
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open between two writes.
    }
}
