package uk.letterbox.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

import uk.letterbox.journal.Notice;
import uk.letterbox.spool.WholeFile;

/**
 * The folder {@code events/outcomes} of each agency: a file for each outcome, named by its time (UTC) and id, so that names
 * sort by time and what is told again after a crash is the same file.
 */
public final class OutcomeFolders {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Function<String, Path> folders;
    private final OutcomeEvent events = new OutcomeEvent();

    /** @param folders where the outcomes of an agency go */
    public OutcomeFolders(Function<String, Path> folders) {
        this.folders = folders;
    }

    /** Puts it there; when this returns it survives a power cut. */
    public void put(Notice notice) throws IOException {
        String name = TIME.format(notice.at()) + "-" + notice.id() + ".json";
        Path folder = folders.apply(notice.agency());
        try {
            WholeFile.write(folder.resolve(name), events.bytes(notice));
        } catch (IOException failed) {
            throw new IOException(
                    "the outcome " + notice.id() + " cannot be put into " + folder + " (" + failed
                            + "). Make it a folder that Letterbox can write",
                    failed);
        }
    }
}
