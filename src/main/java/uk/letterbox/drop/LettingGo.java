package uk.letterbox.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.refused.RefusedFolder;
import uk.letterbox.spool.Spool;

/** Takes files out of the inbox once the journal has them; a file that is not the one it has is left alone. */
final class LettingGo {

    private static final String NO_REASON = "It cannot be sent as it is.";

    private final Inbox inbox;
    private final RefusedFolder refused;
    private final Spool spool;

    LettingGo(Inlet inlet, Spool spool) {
        this.inbox = new Inbox(inlet.folder());
        this.refused = inlet.refused();
        this.spool = spool;
    }

    void of(Accepted accepted) throws IOException {
        Arrival arrival = accepted.arrival();
        Offer offer = accepted.offer();
        boolean part = offer.parent().isPresent();
        Optional<Path> file = inbox.find(offer);
        if (file.isPresent() && arrival.outcome() == ArrivalOutcome.REFUSED) {
            refused.take(file.get(), offer.name(), arrival.reason().orElse(NO_REASON));
            spool.remove(arrival.id());
        } else if (file.isPresent()) {
            Files.delete(file.get());
        } else if (part && arrival.outcome() == ArrivalOutcome.REFUSED) {
            giveBack(offer, arrival);
        }
        if (accepted.repeated()) {
            spool.remove(offer.id());
        }
    }

    /** A part lies in the spool alone, and is there no longer once it was given back. */
    private void giveBack(Offer part, Arrival arrival) throws IOException {
        if (spool.holds(part.id())) {
            refused.put(
                    spool.file(part.id()),
                    part.sha256(),
                    part.name(),
                    arrival.reason().orElse(NO_REASON));
            spool.remove(part.id());
        }
    }
}
