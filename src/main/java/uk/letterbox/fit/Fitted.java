package uk.letterbox.fit;

import java.util.List;
import java.util.Optional;

import uk.letterbox.delivery.Look;
import uk.letterbox.media.Format;

/** What came of making a picture fit. */
public sealed interface Fitted {

    /**
     * It is fit as it came, to the byte.
     *
     * @param look empty for what has no features
     */
    record AsIs(Optional<Look> look) implements Fitted {}

    /**
     * Other bytes take its place.
     *
     * @param done what was done to it, for whoever sent it; short, no names, never personal
     */
    record Made(Format format, int width, int height, List<String> done, Optional<Look> look) implements Fitted {

        public Made {
            done = List.copyOf(done);
        }
    }

    /**
     * It cannot be made fit.
     *
     * @param reason what is wrong and what to do, for whoever sent it
     */
    record Unfit(String reason) implements Fitted {}
}
