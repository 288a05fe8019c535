package uk.letterbox.journal;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

import uk.letterbox.arrival.Mark;
import uk.letterbox.arrival.Offer;
import uk.letterbox.delivery.Line;

/** What arrivals are known by when the same comes again in another way: looked up and written in one transaction. */
final class Marks {

    private static final String OF_NOBODY_ELSE =
            " AND (NOT EXISTS (SELECT 1 FROM mark AS person WHERE person.arrival = mark.arrival AND person.kind = 'PERSON')"
                    + " OR EXISTS (SELECT 1 FROM mark AS person WHERE person.arrival = mark.arrival"
                    + " AND person.kind = 'PERSON' AND person.hash IN (<persons>)))";

    private final Lines lines = new Lines();

    /** Lets one transaction at a time compare marks of an agency; before any other line is locked, so that none waits in a ring. */
    void lock(Handle handle, List<Offer> offers) {
        lines.lock(
                handle,
                offers.stream()
                        .filter(offer -> offer.marks().stream().anyMatch(Mark::makesDuplicates))
                        .map(offer -> Line.of(offer.agency(), "/marks"))
                        .toList());
    }

    /** That something was taken before, when one of its marks says so. */
    Optional<Settled> duplicate(Handle handle, Offer offer, long now) {
        return offer.marks().stream()
                .filter(Mark::makesDuplicates)
                .flatMap(mark -> earlier(handle, offer, mark, now).stream())
                .findFirst()
                .map(earlier -> Settled.duplicate("The same was taken before: " + earlier));
    }

    private static Optional<String> earlier(Handle handle, Offer offer, Mark mark, long now) {
        return mark.kind() == Mark.Kind.MESSAGE ? sameMail(handle, offer, mark) : sameLead(handle, offer, mark, now);
    }

    /**
     * A mail that comes again is the same whatever became of it. Programs that give all their mails one id would hide one
     * person behind another: mails that are known to be of different persons are different.
     */
    private static Optional<String> sameMail(Handle handle, Offer offer, Mark mark) {
        List<String> persons = offer.marks().stream()
                .filter(one -> one.kind() == Mark.Kind.PERSON)
                .map(Mark::hash)
                .toList();
        return handle.createQuery("SELECT arrival FROM mark WHERE hash = :hash AND agency = :agency AND kind = :kind"
                        + (persons.isEmpty() ? "" : OF_NOBODY_ELSE) + " ORDER BY at, arrival LIMIT 1")
                .bind("hash", mark.hash())
                .bind("agency", offer.agency())
                .bind("kind", mark.kind().name())
                .bindList(EmptyHandling.NULL_KEYWORD, "persons", persons)
                .mapTo(String.class)
                .findOne();
    }

    /** A lead that is on its way or at letMC; what was given up may come again. */
    private static Optional<String> sameLead(Handle handle, Offer offer, Mark mark, long now) {
        return handle.createQuery("SELECT mark.arrival FROM mark JOIN delivery ON delivery.arrival = mark.arrival"
                        + " WHERE mark.hash = :hash AND mark.agency = :agency AND mark.kind = :kind AND mark.at > :since"
                        + " AND delivery.state NOT IN ('DEAD', 'DISCARDED') ORDER BY mark.at, mark.arrival LIMIT 1")
                .bind("hash", mark.hash())
                .bind("agency", offer.agency())
                .bind("kind", mark.kind().name())
                .bind("since", now - mark.within().toMillis())
                .mapTo(String.class)
                .findOne();
    }

    /** Writes down what an arrival is known by. */
    void write(Handle handle, Offer offer, long now) {
        for (Mark mark : offer.marks()) {
            handle.createUpdate("INSERT INTO mark (hash, agency, kind, arrival, at)"
                            + " VALUES (:hash, :agency, :kind, :arrival, :now) ON CONFLICT DO NOTHING")
                    .bind("hash", mark.hash())
                    .bind("agency", offer.agency())
                    .bind("kind", mark.kind().name())
                    .bind("arrival", offer.id())
                    .bind("now", now)
                    .execute();
        }
    }

    static void forget(Handle handle, List<String> arrivals) {
        handle.createUpdate("DELETE FROM mark WHERE arrival IN (<arrivals>)")
                .bindList("arrivals", arrivals)
                .execute();
    }
}
