package uk.letterbox.drop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

import uk.letterbox.media.Contents;
import uk.letterbox.media.Format;
import uk.letterbox.shoot.LinkFile;

/**
 * What is in a file.
 *
 * @param links the addresses in it; empty for what is no file of links by its name
 */
record Looked(Contents contents, long size, Optional<LinkFile> links) {

    /** Looks into an open file whose path is this; its position is not moved. */
    static Looked into(DropName name, FileChannel file) throws IOException {
        Optional<String> named = name instanceof Placed placed
                ? Optional.of(placed.fileName()).filter(LinkFile::named)
                : Optional.empty();
        Optional<LinkFile> links = named.isPresent() ? Optional.of(links(named.get(), file)) : Optional.empty();
        return new Looked(Contents.of(file), file.size(), links);
    }

    /** A file of the same size that was made of it. */
    Looked made(Format format) {
        return new Looked(Contents.whole(format), size, links);
    }

    private static LinkFile links(String fileName, FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LinkFile.LARGEST + 1);
        int read;
        do {
            read = file.read(bytes, bytes.position());
        } while (read > 0);
        return bytes.hasRemaining()
                ? LinkFile.of(fileName, Arrays.copyOf(bytes.array(), bytes.position()))
                : new LinkFile.Unfit("It is too large for a file of links. Write one address a line.");
    }
}
