package uk.letterbox.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** How a file of the inbox is opened for reading: never through a link. */
@FunctionalInterface
interface FileOpener {

    FileChannel open(Path file) throws IOException;
}
