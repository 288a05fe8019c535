package uk.letterbox.retention;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.letterbox.journal.Retention;
import uk.letterbox.spool.Spool;

/** Lets go of the bytes of what is over, and of old calls, a few at a time so that nothing else has to wait. */
public final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Retention retention;
    private final Spool spool;
    private final Duration kept;

    public Expiry(Retention retention, Spool spool, Duration kept) {
        this.retention = retention;
        this.spool = spool;
        this.kept = kept;
    }

    /** Lets go of some. The bytes go first: a crash in between repeats it, and leaves none behind that nobody knows of. */
    public void letGo() throws IOException {
        List<String> over = retention.over(kept.toMillis());
        for (String id : over) {
            spool.remove(id);
        }
        if (!over.isEmpty()) {
            retention.gone(over);
            LOG.info("The bytes of {} arrivals are no longer kept", over.size());
        }
        retention.forgetCalls(kept.toMillis());
    }
}
