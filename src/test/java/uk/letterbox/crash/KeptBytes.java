package uk.letterbox.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.spool.Spool;

/** The spool: the bytes of everything that was taken in, and of nothing else. */
record KeptBytes(Spool spool, Path folder) {

    /** Of these nothing is kept when they are mails: nobody must answer them, or they are kept already. */
    private static final Set<ArrivalOutcome> NO_MAILS = Set.of(ArrivalOutcome.IGNORED, ArrivalOutcome.DUPLICATE);

    List<String> violations(List<Arrival> arrivals) throws IOException {
        List<String> violations = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Arrival arrival : arrivals) {
            known.add(arrival.id());
            boolean mail = arrival.door().equals("mail");
            boolean kept =
                    arrival.outcome() != ArrivalOutcome.REFUSED && !(mail && NO_MAILS.contains(arrival.outcome()));
            if (kept && !spool.intact(arrival.id(), arrival.kept().sha256())) {
                violations.add("The spool has lost the bytes of " + arrival.name());
            }
        }
        for (String id : spool.idsBefore(Instant.MAX)) {
            if (!known.contains(id)) {
                violations.add("The spool keeps " + id + ", of which the journal knows nothing");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".part"))
                    .forEach(file -> violations.add("The spool keeps half a file: " + file));
        }
        return violations;
    }
}
