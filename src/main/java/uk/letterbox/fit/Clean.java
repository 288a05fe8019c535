package uk.letterbox.fit;

import java.io.IOException;
import java.nio.file.Path;

/** A picture file without what a picture does not need; what it shows is as it came. */
interface Clean {

    /** Whether there is nothing in the file or behind it that a picture does not need. */
    boolean already();

    /** Writes it. */
    void write(Path target) throws IOException;
}
