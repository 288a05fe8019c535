package uk.letterbox.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.arrival.Mark;
import uk.letterbox.enquiry.Reading;
import uk.letterbox.enquiry.Verdict;

/**
 * What whoever answers an enquiry should know of earlier ones of that person, among them those that are taken in the same go.
 * It is a note and decides nothing: what is a duplicate, the journal says.
 */
final class Again {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String agency;
    private final Acquaintance acquaintance;
    private final ZoneId zone;
    private final Set<String> justTaken = new HashSet<>();

    Again(String agency, Acquaintance acquaintance, ZoneId zone) {
        this.agency = agency;
        this.acquaintance = acquaintance;
        this.zone = zone;
    }

    /** The note on a lead; empty where nothing is known. */
    Optional<String> note(Reading reading, List<Mark> person) {
        if (!(reading.verdict() instanceof Verdict.Lead)) {
            return Optional.empty();
        }
        Acquaintance.Known known = acquaintance.of(agency, person);
        boolean now = person.stream().map(Mark::hash).anyMatch(justTaken::contains);
        person.forEach(mark -> justTaken.add(mark.hash()));
        int before = known.enquiries() + (now ? 1 : 0);
        Instant last = now ? Instant.now() : known.last();
        return before == 0
                ? Optional.empty()
                : Optional.of((before == 1 ? "Second enquiry of this person" : "Further enquiry of this person")
                        + "; the one before came on " + DAY.format(last.atZone(zone)) + ".");
    }
}
