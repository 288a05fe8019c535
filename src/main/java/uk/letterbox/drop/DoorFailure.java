package uk.letterbox.drop;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a door fails by at present: told once when it begins or changes, and once when it is over. */
final class DoorFailure {

    private static final Logger LOG = LoggerFactory.getLogger(DoorFailure.class);

    private final String agency;
    private final DoorReport report;
    private Optional<String> present = Optional.empty();

    DoorFailure(String agency, DoorReport report) {
        this.agency = agency;
        this.report = report;
    }

    void is(String text, Throwable cause) {
        if (!present.equals(Optional.of(text))) {
            present = Optional.of(text);
            LOG.warn("Drop door of {}: {} It is tried again by itself.", agency, text);
            LOG.debug("Drop door of {} failed", agency, cause);
            report.changed(agency, present);
        }
    }

    void over() {
        if (present.isPresent()) {
            present = Optional.empty();
            LOG.info("Drop door of {}: it works again", agency);
            report.changed(agency, present);
        }
    }
}
