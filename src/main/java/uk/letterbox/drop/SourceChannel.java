package uk.letterbox.drop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A file of the inbox, or one in a zip file, while it is copied: a failure to read it can be told from a failure of the spool to write. */
record SourceChannel(ReadableByteChannel file) implements ReadableByteChannel {

    /** The file at the source gives no bytes. */
    static final class Unreadable extends IOException {

        Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Override
    public int read(ByteBuffer buffer) throws Unreadable {
        try {
            return file.read(buffer);
        } catch (IOException failed) {
            throw new Unreadable(failed);
        }
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
