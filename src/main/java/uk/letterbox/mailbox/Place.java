package uk.letterbox.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a mailbox has been walked; times in epoch milliseconds.
 *
 * @param uid up to which everything was taken or passed by
 * @param begunAt what is older was never wanted
 * @param wantedFrom what is older is passed by; 0 for nothing
 * @param newestAt when the newest mail came that was taken
 */
public record Place(long uidValidity, long uid, long begunAt, long wantedFrom, long newestAt) {

    /** What is not older than the newest by more than this may have been overtaken by it. */
    private static final Duration OVERLAP = Duration.ofDays(1);
    /** Mails are dated by the server's clock, which may be behind, in whole seconds (RFC 3501, INTERNALDATE). */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /**
     * Where a mailbox is begun.
     *
     * @param since from when on older mails are taken; empty for what comes from now on
     */
    static Place first(long uidValidity, long uidNext, Optional<Instant> since, Instant now) {
        return since.map(Instant::toEpochMilli)
                .map(from -> new Place(uidValidity, 0, from, from, from))
                .orElseGet(() ->
                        new Place(uidValidity, uidNext - 1, now.minus(CLOCKS).toEpochMilli(), 0, now.toEpochMilli()));
    }

    /**
     * Whether its UIDs mean what they meant. They do not where the server has others, or gives out again those that it gave
     * out already, as one does that was brought back from a copy.
     */
    boolean stands(long currentValidity, long uidNext) {
        return currentValidity == uidValidity && uidNext > uid;
    }

    /** Where it goes on when UIDs mean something else: at the beginning, for what can be new. */
    Place again(long currentValidity) {
        long from = Math.max(begunAt, newestAt - OVERLAP.toMillis());
        return new Place(currentValidity, 0, begunAt, from, newestAt);
    }

    /** Further on. */
    Place upTo(long lastUid, long newest) {
        return new Place(uidValidity, Math.max(uid, lastUid), begunAt, wantedFrom, Math.max(newestAt, newest));
    }
}
