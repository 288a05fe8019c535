package uk.letterbox.journal;

import java.time.Instant;
import java.util.List;

import uk.letterbox.arrival.Mark;

/** What the journal knows of a person, by marks alone. */
public final class Persons {

    private final Journal journal;

    public Persons(Journal journal) {
        this.journal = journal;
    }

    /**
     * Earlier enquiries of a person.
     *
     * @param last when the last of them came; the epoch where there was none
     */
    public record Enquiries(int count, Instant last) {}

    /** The enquiries of somebody at an agency that became leads. */
    public Enquiries enquiries(String agency, List<Mark> person) {
        if (person.isEmpty()) {
            return new Enquiries(0, Instant.EPOCH);
        }
        return journal.read(handle -> handle.createQuery(
                        "SELECT count(DISTINCT mark.arrival) AS n, coalesce(max(mark.at), 0) AS last FROM mark"
                                + " JOIN delivery ON delivery.arrival = mark.arrival WHERE mark.hash IN (<hashes>)"
                                + " AND mark.agency = :agency AND mark.kind = 'PERSON' AND delivery.state <> 'DISCARDED'")
                .bindList("hashes", person.stream().map(Mark::hash).toList())
                .bind("agency", agency)
                .map((row, context) -> new Enquiries(row.getInt("n"), Instant.ofEpochMilli(row.getLong("last"))))
                .one());
    }
}
