package uk.letterbox.door;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a door fails by at present: told once when it begins or changes, and once when it is over. */
public final class DoorFailure {

    private static final Logger LOG = LoggerFactory.getLogger(DoorFailure.class);

    private final String agency;
    private final DoorReport report;
    private Optional<String> present = Optional.empty();

    public DoorFailure(String agency, DoorReport report) {
        this.agency = agency;
        this.report = report;
    }

    public void is(String text, Throwable cause) {
        if (!present.equals(Optional.of(text))) {
            LOG.debug("Door of {} failed", agency, cause);
            is(text);
        }
    }

    /** One without an exception. */
    public void is(String text) {
        if (!present.equals(Optional.of(text))) {
            present = Optional.of(text);
            LOG.warn("Door of {}: {} It is tried again by itself.", agency, text);
            report.changed(agency, present);
        }
    }

    public void over() {
        if (present.isPresent()) {
            present = Optional.empty();
            LOG.info("Door of {}: it works again", agency);
            report.changed(agency, present);
        }
    }
}
