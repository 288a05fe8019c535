package uk.letterbox.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Accepted;
import uk.letterbox.arrival.Arrival;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Line;

/** Takes what a door offers in one go into the journal, within one transaction. */
final class Acceptance {

    private final Journal journal;
    private final Handle handle;
    private final Drafts drafts;
    private final Rows rows;
    private final Noted noted;
    private final String batch;
    private final Marks marks = new Marks();
    private final Gathering shoots;
    private final Map<Source, Arrival> known = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    Acceptance(Journal journal, Handle handle, Drafts drafts, Rows rows, Noted noted, String batch) {
        this.journal = journal;
        this.handle = handle;
        this.drafts = drafts;
        this.rows = rows;
        this.noted = noted;
        this.batch = batch;
        this.shoots = new Gathering(handle);
    }

    /** Each offer with the arrival it is now: its own, or the one that the very thing was before. */
    List<Accepted> take(List<Offer> offers) {
        long now = journal.clock().epoch(handle);
        marks.lock(handle, offers);
        Places places = drafts.places(handle, lines(offers));
        Unwritten fresh = new Unwritten(handle, drafts, places, noted, batch, now);
        Set<Receipt> receipts = new LinkedHashSet<>();
        learn(offers);
        repeated.addAll(taken(offers));
        shoots.gather(offers, offer -> !known.containsKey(Source.of(offer)), now);
        for (Offer offer : offers) {
            if (!known.containsKey(Source.of(offer))) {
                if (fresh.concern(offer)) {
                    write(fresh);
                }
                take(fresh, offer, now);
                receipts.add(new Receipt(offer.agency(), offer.group()));
            } else if (!known.get(Source.of(offer)).id().equals(offer.id())) {
                repeated.add(offer.id());
            }
        }
        write(fresh);
        places.settle(now);
        receipts.forEach(receipt -> Receipts.changed(handle, receipt.agency(), receipt.group(), now));
        return offers.stream()
                .map(offer -> new Accepted(offer, known.get(Source.of(offer))))
                .toList();
    }

    /** New sets of which some was taken before: what came since stands first in them, so that they are not known by themselves. */
    private Set<String> taken(List<Offer> offers) {
        Set<String> begun = offers.stream()
                .filter(offer -> known.containsKey(Source.of(offer)))
                .flatMap(offer -> offer.parent().stream())
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer -> begun.contains(offer.id()) && !known.containsKey(Source.of(offer)))
                .map(Offer::id)
                .collect(Collectors.toSet());
    }

    private static List<Line> lines(List<Offer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.proposal().lines(offer.agency()).stream())
                .toList();
    }

    private void take(Unwritten fresh, Offer offer, long now) {
        boolean late = repeated.contains(offer.id())
                || offer.parent().filter(repeated::contains).isPresent();
        Offer meant = late ? tooLate(offer) : offer;
        Settled settled = marks.duplicate(handle, meant, now)
                .orElseGet(() -> drafts.settle(handle, Drafts.Source.of(meant, batch), meant.proposal()));
        Optional<String> shoot = shoots.of(offer);
        fresh.add(meant, settled, shoot);
        known.put(Source.of(offer), arrival(meant, settled, shoot, now));
    }

    private static Arrival arrival(Offer offer, Settled settled, Optional<String> shoot, long now) {
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
                offer.kept(),
                shoot);
    }

    private void write(Unwritten fresh) {
        List<Offer> taken = fresh.write();
        learn(taken);
        taken.forEach(offer -> repeated.add(offer.id()));
    }

    /** What comes in a set that was taken before is no set of its own: it would replace what the first one brought. */
    private static Offer tooLate(Offer offer) {
        return offer.proposing(new Proposal.Refuse("The set that it came in was taken before, without it; it would"
                        + " replace that set. Send the whole set again, as another one."))
                .byItself();
    }

    private record Source(String agency, String door, String key) {

        static Source of(Offer offer) {
            return new Source(offer.agency(), offer.door(), offer.sourceKey());
        }
    }

    private record Receipt(String agency, String group) {}

    /** Looks for the arrivals that these very things were before. */
    private void learn(List<Offer> offers) {
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
    }
}
