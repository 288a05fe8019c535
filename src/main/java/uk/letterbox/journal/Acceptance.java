package uk.letterbox.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Look;

/** Takes what a door offers in one go into the journal, within one transaction. */
final class Acceptance {

    private final Journal journal;
    private final Drafts drafts;
    private final Rows rows;
    private final Noted noted = new Noted();

    Acceptance(Journal journal, Drafts drafts, Rows rows) {
        this.journal = journal;
        this.drafts = drafts;
        this.rows = rows;
    }

    /** Each offer with the arrival it is now: its own, or the one that the very thing was before. */
    List<Accepted> take(Handle handle, List<Offer> offers, String batch) {
        long now = journal.clock().epoch(handle);
        lock(handle, offers);
        Map<Source, Arrival> known = known(handle, offers);
        Places places = drafts.places(handle);
        Set<Receipt> receipts = new LinkedHashSet<>();
        List<Accepted> taken = new ArrayList<>();
        Set<String> repeated = new HashSet<>();
        for (Offer offer : offers) {
            Optional<Arrival> earlier = Optional.ofNullable(known.get(Source.of(offer)));
            Offer meant = offer.parent().filter(repeated::contains).isPresent() ? tooLate(offer) : offer;
            Arrival arrival = earlier.orElseGet(() -> take(handle, meant, batch, now, places));
            if (!arrival.id().equals(offer.id())) {
                repeated.add(offer.id());
            }
            taken.add(new Accepted(offer, arrival));
            if (earlier.isEmpty()) {
                known.put(Source.of(offer), arrival);
                receipts.add(new Receipt(offer.agency(), offer.group()));
            }
        }
        places.settle(now);
        receipts.forEach(receipt -> Receipts.changed(handle, receipt.agency(), receipt.group(), now));
        return taken;
    }

    /** What comes in a set that was taken before is no set of its own: it would replace what the first one brought. */
    private static Offer tooLate(Offer offer) {
        return new Offer(
                offer.id(),
                offer.agency(),
                offer.door(),
                offer.name(),
                offer.group(),
                offer.sourceKey(),
                offer.sha256(),
                offer.size(),
                new Proposal.Ignore("What it came in was taken before, without it. Send the set under another id."),
                offer.memo(),
                Optional.empty(),
                offer.kept());
    }

    private record Source(String agency, String door, String key) {

        static Source of(Offer offer) {
            return new Source(offer.agency(), offer.door(), offer.sourceKey());
        }
    }

    private record Receipt(String agency, String group) {}

    private void lock(Handle handle, List<Offer> offers) {
        Map<String, List<Draft>> drafted = new TreeMap<>();
        for (Offer offer : offers) {
            if (offer.proposal() instanceof Proposal.Deliver deliver) {
                drafted.computeIfAbsent(offer.agency(), agency -> new ArrayList<>())
                        .addAll(deliver.drafts());
            }
        }
        drafted.forEach((agency, all) -> drafts.lock(handle, agency, all.stream()));
    }

    /** Takes one that has not been seen; another node may take the same at the same time, and then its row counts. */
    private Arrival take(Handle handle, Offer offer, String batch, long now, Places places) {
        Drafts.Source source = new Drafts.Source(
                offer.id(), offer.agency(), batch, offer.sha256(), offer.size(), offer.parent(), offer.kept());
        Settled settled = drafts.settle(handle, source, offer.proposal());
        if (insert(handle, offer, settled, batch, now) == 0) {
            return known(handle, List.of(offer)).get(Source.of(offer));
        }
        for (Draft draft : settled.drafts()) {
            drafts.enqueue(handle, places, source, draft, now);
        }
        if (settled.outcome() != ArrivalOutcome.ACCEPTED) {
            noted.arrival(handle, offer.id(), now);
        }
        return new Arrival(
                offer.id(),
                offer.agency(),
                offer.door(),
                offer.name(),
                offer.group(),
                settled.outcome(),
                settled.reason(),
                offer.sha256(),
                offer.size(),
                Instant.ofEpochMilli(now),
                offer.memo(),
                offer.parent(),
                offer.kept());
    }

    private static int insert(Handle handle, Offer offer, Settled settled, String batch, long now) {
        return handle.createUpdate(
                        "INSERT INTO arrival (id, agency, door, name, grp, source_key, outcome, reason, sha256,"
                                + " size, batch, received_at, memo, parent, spool_sha256, done, look) VALUES (:id, :agency, :door,"
                                + " :name, :grp, :source, :outcome, :reason, :sha256, :size, :batch, :now, :memo, :parent,"
                                + " :spooled, :done, :look) ON CONFLICT DO NOTHING")
                .bind("id", offer.id())
                .bind("agency", offer.agency())
                .bind("door", offer.door())
                .bind("name", offer.name())
                .bind("grp", offer.group())
                .bind("source", offer.sourceKey())
                .bind("outcome", settled.outcome().name())
                .bind("reason", settled.reason().orElse(null))
                .bind("sha256", offer.sha256())
                .bind("size", offer.size())
                .bind("batch", batch)
                .bind("now", now)
                .bind("memo", offer.memo())
                .bind("parent", offer.parent().orElse(null))
                .bind("spooled", Drafts.other(offer.kept(), offer.sha256()))
                .bind("done", offer.kept().done())
                .bind("look", offer.kept().look().map(Look::text).orElse(null))
                .execute();
    }

    /** The arrivals that these very things were before. */
    private Map<Source, Arrival> known(Handle handle, List<Offer> offers) {
        Map<Source, Arrival> known = new HashMap<>();
        offers.stream()
                .map(offer -> List.of(offer.agency(), offer.door()))
                .distinct()
                .forEach(door -> handle.createQuery("SELECT * FROM arrival WHERE agency = :agency AND door = :door"
                                + " AND source_key IN (<sources>)")
                        .bind("agency", door.get(0))
                        .bind("door", door.get(1))
                        .bindList(
                                "sources", offers.stream().map(Offer::sourceKey).toList())
                        .map((row, context) -> known.put(
                                new Source(door.get(0), door.get(1), row.getString("source_key")), rows.arrival(row)))
                        .list());
        return known;
    }
}
