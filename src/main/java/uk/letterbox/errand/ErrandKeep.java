package uk.letterbox.errand;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import uk.letterbox.journal.ErrandBook;

/** Lets go of errands that were kept long enough, and of files whose asker never came back for them. */
public final class ErrandKeep {

    private final ErrandBook book;
    private final ErrandFiles files;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long it stays known that somebody asked */
    public ErrandKeep(ErrandBook book, ErrandFiles files, Duration kept, Clock clock) {
        this.book = book;
        this.files = files;
        this.kept = kept;
        this.clock = clock;
    }

    /** Lets go of some. */
    public void letGo() throws IOException {
        files.removeLeftBehind(clock.instant());
        book.forget(kept.toMillis());
    }
}
