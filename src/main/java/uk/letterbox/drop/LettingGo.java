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

    LettingGo(Inbox inbox, RefusedFolder refused, Spool spool) {
        this.inbox = inbox;
        this.refused = refused;
        this.spool = spool;
    }

    void of(Accepted accepted) throws IOException {
        Arrival arrival = accepted.arrival();
        boolean part = accepted.offer().parent().isPresent();
        if (part && arrival.outcome() == ArrivalOutcome.REFUSED) {
            giveBack(accepted.offer(), arrival);
        }
        if (accepted.repeated()) {
            spool.remove(accepted.offer().id());
        }
        Optional<Path> file = part ? Optional.empty() : inbox.find(accepted.offer());
        if (file.isEmpty()) {
            return;
        }
        if (arrival.outcome() == ArrivalOutcome.REFUSED) {
            refused.take(file.get(), accepted.offer().name(), arrival.reason().orElse(NO_REASON));
        } else {
            Files.delete(file.get());
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
