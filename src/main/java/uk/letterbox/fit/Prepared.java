package uk.letterbox.fit;

import uk.letterbox.arrival.Kept;
import uk.letterbox.media.Format;

/** What came of preparing a spooled thing. */
public sealed interface Prepared {

    /**
     * It can be sent.
     *
     * @param kept what the spool holds now
     * @param format what it is now
     */
    record Fit(Kept kept, Format format) implements Prepared {}

    /**
     * It cannot be sent.
     *
     * @param reason what is wrong and what to do, for whoever sent it
     */
    record Unfit(String reason) implements Prepared {}
}
