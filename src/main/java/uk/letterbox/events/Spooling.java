package uk.letterbox.events;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

import uk.letterbox.arrival.Kept;
import uk.letterbox.delivery.Kind;
import uk.letterbox.fit.Preparation;
import uk.letterbox.fit.Prepared;
import uk.letterbox.media.Format;
import uk.letterbox.spool.Spool;
import uk.letterbox.spool.Spooled;

/** Puts what events carry into one batch of the spool, and has pictures made fit there. */
record Spooling(Spool.Batch store, Preparation preparation) {

    /**
     * What is in the spool.
     *
     * @param sha256 of what came
     */
    record Stored(String sha256, Kept kept) {}

    /** Stores a payload; what is said of a file's type is what it is then. */
    Stored stored(String id, Kind kind, Intent intent) throws Unfit, IOException {
        String said = intent.said().path("mimeType").asText("");
        if (said.isEmpty() || !preparation.on()) {
            String sha256 = store.add(id, intent.payload()).sha256();
            return new Stored(sha256, Kept.asItCame(sha256));
        }
        // What is read again at once must be there at once.
        Spooled spooled = store.add(id, new ByteArrayInputStream(intent.payload()));
        Format format = Arrays.stream(Format.values())
                .filter(one -> one.mimeType().equals(said))
                .findFirst()
                .orElse(Format.OTHER);
        Prepared prepared = preparation.spooled(kind, format, spooled, store);
        if (prepared instanceof Prepared.Unfit unfit) {
            store.drop(id);
            throw new Unfit(unfit.reason());
        }
        Prepared.Fit fit = (Prepared.Fit) prepared;
        intent.said().put("mimeType", fit.format().mimeType());
        return new Stored(spooled.sha256(), fit.kept());
    }
}
