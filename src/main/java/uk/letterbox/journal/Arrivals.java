package uk.letterbox.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Ids;

/**
 * Takes what doors offer (EIP Idempotent Receiver): a thing seen before keeps its row, bytes that are on their way or at
 * letMC already make a duplicate, everything else gets its place in line. One transaction for all that is offered together.
 */
public final class Arrivals {

    private static final int MOST_AT_ONCE = 256;

    private final Journal journal;
    private final Drafts drafts;
    private final Rows rows;
    private final Noted noted = new Noted();
    private final Posted posted = new Posted();
    private final Ids ids;
    private final WakeUp wakeUp;

    public Arrivals(Journal journal, CallNames names, Ids ids, WakeUp wakeUp) {
        this.journal = journal;
        this.drafts = new Drafts(journal, names, ids);
        this.rows = new Rows(journal);
        this.ids = ids;
        this.wakeUp = wakeUp;
    }

    /**
     * Journals what a door offers; when it returns it is committed and the door may let go.
     *
     * @param offers in the order of delivery, at most 256 and what came in them
     */
    public List<Accepted> accept(List<Offer> offers) {
        long alone = offers.stream().filter(offer -> offer.parent().isEmpty()).count();
        if (alone > MOST_AT_ONCE) {
            throw new IllegalArgumentException(alone + " things offered in one go; " + MOST_AT_ONCE + " is the most");
        }
        if (offers.isEmpty()) {
            return List.of();
        }
        String batch = ids.batch();
        List<Accepted> accepted =
                journal.write(handle -> new Acceptance(journal, handle, drafts, rows, noted, batch).take(offers));
        wakeUp.signal();
        return accepted;
    }

    /**
     * Settles a held or quarantined arrival; one that is neither any more is left as it is.
     *
     * @return the arrival as it is now; empty when there is none of this id
     */
    public Optional<Arrival> settle(String id, Proposal proposal) {
        Optional<Arrival> now =
                journal.write(handle -> find(handle, id).map(arrival -> settle(handle, arrival, proposal)));
        wakeUp.signal();
        return now;
    }

    /**
     * Settles held arrivals in one transaction, in their order; none of them when one is held no more.
     *
     * @param proposals what should become of each, by its id
     * @return whether they were settled
     */
    public boolean settleTogether(Map<String, Proposal> proposals) {
        boolean settled = journal.write(handle -> {
            int held = handle.createUpdate("UPDATE arrival SET outcome = outcome WHERE id IN (<ids>)"
                            + " AND outcome IN ('HELD', 'QUARANTINED')")
                    .bindList("ids", proposals.keySet())
                    .execute();
            if (held == proposals.size()) {
                proposals.forEach(
                        (id, proposal) -> settle(handle, find(handle, id).orElseThrow(), proposal));
            }
            return held == proposals.size();
        });
        wakeUp.signal();
        return settled;
    }

    private Arrival settle(Handle handle, Arrival arrival, Proposal proposal) {
        long now = journal.clock().epoch(handle);
        Places places = drafts.places(handle, proposal.lines(arrival.agency()));
        Drafts.Source source = new Drafts.Source(
                arrival.id(),
                arrival.agency(),
                batchOf(handle, arrival),
                arrival.sha256(),
                arrival.size(),
                arrival.parent(),
                arrival.kept());
        Settled settled = drafts.settle(handle, source, proposal);
        int settledNow = handle.createUpdate("UPDATE arrival SET outcome = :outcome, reason = :reason"
                        + " WHERE id = :id AND outcome IN ('HELD', 'QUARANTINED')")
                .bind("outcome", settled.outcome().name())
                .bind("reason", settled.reason().orElse(null))
                .bind("id", arrival.id())
                .execute();
        if (settledNow == 1) {
            drafts.enqueue(handle, places, source.placed(settled.drafts()), now);
            places.settle(now);
            if (proposal instanceof Proposal.Unpack unpack) {
                new Acceptance(journal, handle, drafts, rows, noted, source.batch()).take(unpack.parts());
            }
            ShootNews.about(handle, arrival.id(), now);
            Receipts.changed(handle, arrival.agency(), arrival.group(), now);
            if (settled.outcome() != arrival.outcome()) {
                noted.arrival(handle, arrival.id(), now);
            }
            posted.alertOver(handle, arrival.agency(), now);
        }
        return find(handle, arrival.id()).orElseThrow();
    }

    /**
     * Held arrivals in the order in which they came: by batch, and within it in its natural order.
     *
     * @param since the page goes on behind the arrival of this time and id
     */
    public List<Arrival> held(int most, Instant since, String id) {
        return journal.read(handle -> handle.createQuery("SELECT * FROM arrival WHERE outcome = 'HELD'"
                        + " AND (received_at > :since OR (received_at = :since AND id > :id))"
                        + " ORDER BY received_at, id LIMIT :most")
                .bind("since", since.toEpochMilli())
                .bind("id", id)
                .bind("most", most)
                .map((row, context) -> rows.arrival(row))
                .list());
    }

    /** Whether a door has offered a thing of this source key before. */
    public boolean taken(String agency, String door, String sourceKey) {
        return journal.read(handle -> handle.createQuery(
                        "SELECT 1 FROM arrival WHERE agency = :agency AND door = :door AND source_key = :source")
                .bind("agency", agency)
                .bind("door", door)
                .bind("source", sourceKey)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /**
     * Whether a file of these bytes came in since; one that could not be read came in without bytes, and was given back. The
     * property of its group is known only when it comes in.
     *
     * @param door its word
     * @param groups what the group begins with
     * @param since by the journal's clock, in epoch milliseconds; only what came in later is looked at
     */
    public boolean tookSince(String agency, String door, String groups, String name, String sha256, long since) {
        return journal.read(handle -> handle.createQuery("SELECT 1 FROM arrival WHERE agency = :agency AND door = :door"
                        + " AND received_at >= :since AND name = :name AND sha256 IN (:sha256, '')"
                        + " AND substr(grp, 1, :length) = :groups LIMIT 1")
                .bind("agency", agency)
                .bind("door", door)
                .bind("since", since)
                .bind("length", groups.length())
                .bind("groups", groups)
                .bind("name", name)
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Those of some ids that no arrival has; asked many at a time, for a start meets every spooled file. */
    public List<String> unknown(List<String> ids) {
        return journal.read(handle -> {
            List<String> unknown = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE));
                Set<String> known = handle.createQuery("SELECT id FROM arrival WHERE id IN (<ids>)")
                        .bindList("ids", some)
                        .mapTo(String.class)
                        .set();
                some.stream().filter(id -> !known.contains(id)).forEach(unknown::add);
            }
            return unknown;
        });
    }

    /** The time of day by the journal's clock, in epoch milliseconds. */
    public long now() {
        return journal.now();
    }

    private static String batchOf(Handle handle, Arrival arrival) {
        return handle.createQuery("SELECT batch FROM arrival WHERE id = :id")
                .bind("id", arrival.id())
                .mapTo(String.class)
                .one();
    }

    private Optional<Arrival> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM arrival WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> rows.arrival(row))
                .findOne();
    }
}
