package uk.letterbox.journal;

import java.util.List;
import java.util.Set;

import uk.letterbox.arrival.Arrival;

/** The quarantined mails, whose raw bytes are personal: they wait for a person, and not as long as other things. */
public final class Quarantine {

    private static final int AT_ONCE = 250;
    private static final String MAILS = " FROM arrival WHERE outcome IN ('HELD', 'QUARANTINED') AND " + Undecided.MAIL
            + " AND received_at < :before AND agency = :agency";

    private final Journal journal;
    private final Rows rows;
    private final Refusal refusal = new Refusal();
    private final Posted posted = new Posted();

    public Quarantine(Journal journal) {
        this.journal = journal;
        this.rows = new Rows(journal);
    }

    /** The agencies that have some, configured or not any more. */
    public Set<String> agencies() {
        return journal.read(handle -> handle.createQuery("SELECT DISTINCT agency FROM arrival"
                        + " WHERE outcome IN ('HELD', 'QUARANTINED') AND " + Undecided.MAIL)
                .mapTo(String.class)
                .set());
    }

    /** What of an agency has waited since before a time, in epoch milliseconds. */
    public Waited before(String agency, long time) {
        return journal.read(handle -> handle.createQuery("SELECT count(*) AS n, coalesce(sum(size), 0) AS bytes,"
                        + " coalesce(min(received_at), 0) AS since" + MAILS)
                .bind("agency", agency)
                .bind("before", time)
                .map((row, context) ->
                        new Waited(new Amount(row.getLong("n"), row.getLong("bytes")), row.getLong("since")))
                .findOne()
                .filter(found -> !found.nothing())
                .orElse(Waited.NOTHING));
    }

    /**
     * Gives up some that have waited since before a time.
     *
     * @param reason what their records say
     * @return how many; 0 when none is left
     */
    public int giveUp(String agency, long time, String reason) {
        return journal.write(handle -> {
            long now = journal.clock().epoch(handle);
            List<Arrival> mails = handle.createQuery("SELECT *" + MAILS + " ORDER BY received_at LIMIT :most")
                    .bind("agency", agency)
                    .bind("before", time)
                    .bind("most", AT_ONCE)
                    .map((row, context) -> rows.arrival(row))
                    .list();
            int given = 0;
            for (Arrival mail : mails) {
                given += refusal.of(handle, mail, reason, now);
            }
            posted.alertOver(handle, agency, now);
            return given;
        });
    }
}
