package uk.letterbox.retention;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import uk.letterbox.journal.Undecided;

/** Tells the people of an agency, a week before, that things which wait for them are about to be given up. */
record Announcement(Undecided undecided, Duration kept, Map<String, Expiry.AgencyFolders> folders) {

    private static final Duration AHEAD = Duration.ofDays(7);

    /** Once for each agency until it has nothing left that is near its end; nothing is announced that is kept no week. */
    void make(Instant now) throws IOException {
        Duration soon = kept.minus(AHEAD);
        if (soon.isNegative() || soon.isZero()) {
            return;
        }
        Map<String, Long> things = new TreeMap<>(undecided.waiting(soon.toMillis()));
        for (Map.Entry<String, Expiry.AgencyFolders> agency : folders.entrySet()) {
            int files = agency.getValue().refusedFiles().before(now.minus(soon)).size();
            if (files > 0) {
                things.merge(agency.getKey(), (long) files, Long::sum);
            }
        }
        Map<String, String> said = new HashMap<>();
        things.forEach((agency, count) -> said.put(agency, text(count)));
        undecided.announce(said);
    }

    private static String text(long count) {
        return count + " things that wait for somebody are given up within " + AHEAD.toDays()
                + " days, and their bytes with them. Decide before: letterbox list --state DEAD (or UNCONFIRMED),"
                + " letterbox status for what is held, and drop/refused for what was refused";
    }
}
