package uk.letterbox.drop;

import java.time.Instant;
import java.util.List;

/**
 * Files of an inbox that are whole and still cannot be taken.
 *
 * @param name what waits, below the inbox, or from {@code replace} on: a folder, or one file
 * @param since when anything of it last changed, by the system's clock
 * @param reason what is missing and what to do, for a photographer
 * @param files their names below the inbox
 */
public record Waiting(String name, Instant since, String reason, List<String> files) {

    public Waiting {
        files = List.copyOf(files);
    }

    /** The same by the names that it has above a folder. */
    Waiting below(String folder) {
        String above = folder + "/";
        return new Waiting(
                above + name, since, reason, files.stream().map(above::concat).toList());
    }
}
