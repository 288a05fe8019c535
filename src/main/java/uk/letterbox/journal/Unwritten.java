package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Media;

/**
 * New arrivals of one transaction, with what is made of them, that are written together: for each of them alone to go to
 * the database and back took most of the time of small things.
 */
final class Unwritten {

    private final Handle handle;
    private final Drafts drafts;
    private final Places places;
    private final String batch;
    private final long now;
    private final Noted noted = new Noted();
    private final List<Entry> entries = new ArrayList<>();

    /** @param places on the lines of all of them */
    Unwritten(Handle handle, Drafts drafts, Places places, String batch, long now) {
        this.handle = handle;
        this.drafts = drafts;
        this.places = places;
        this.batch = batch;
        this.now = now;
    }

    private record Entry(Offer offer, Settled settled, List<Drafts.Placed> placed) {}

    void add(Offer offer, Settled settled) {
        Drafts.Source source =
                new Drafts.Source(offer.id(), offer.agency(), batch, offer.sha256(), offer.size(), offer.parent());
        entries.add(new Entry(offer, settled, source.placed(settled.drafts())));
    }

    /** Whether one of them could decide what becomes of an offer, for what is asked of the journal is not in it yet. */
    boolean concern(Offer offer) {
        return entries.stream().anyMatch(entry -> concerns(entry, offer));
    }

    private static boolean concerns(Entry entry, Offer offer) {
        boolean parent = offer.parent().filter(entry.offer().id()::equals).isPresent();
        return parent
                || offer.proposal() instanceof Proposal.Deliver deliver
                        && deliver.drafts().stream().anyMatch(draft -> concerns(entry, offer, draft));
    }

    /** As {@link Before} asks: of media alone, and of the same place. */
    private static boolean concerns(Entry entry, Offer offer, Draft draft) {
        boolean media = draft.content() instanceof Media || draft.content() instanceof Link;
        return media
                && entry.placed().stream().anyMatch(placed -> {
                    boolean same = entry.offer().sha256().equals(offer.sha256())
                            || draft.kind() == Kind.PORTALMEDIA
                            || replacing(placed.draft()) && !replacing(draft);
                    return same
                            && placed.draft().kind() == draft.kind()
                            && placed.line().equals(Line.of(offer.agency(), draft.objectId()));
                });
    }

    private static boolean replacing(Draft draft) {
        return draft.content() instanceof Media media && media.replacing();
    }

    /** Writes them; those come back that another node took at the same time, and its rows count. */
    List<Offer> write() {
        int[] written = arrivals();
        List<Offer> taken = new ArrayList<>();
        List<Drafts.Placed> placed = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            Entry entry = entries.get(i);
            if (written[i] == 0) {
                taken.add(entry.offer());
            } else {
                placed.addAll(entry.placed());
            }
        }
        drafts.enqueue(handle, places, placed, now);
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 1 && entries.get(i).settled().outcome() != ArrivalOutcome.ACCEPTED) {
                noted.arrival(handle, entries.get(i).offer().id(), now);
            }
        }
        entries.clear();
        return taken;
    }

    private int[] arrivals() {
        PreparedBatch each = handle.prepareBatch(
                "INSERT INTO arrival (id, agency, door, name, grp, source_key, outcome, reason, sha256,"
                        + " size, batch, received_at, memo, parent) VALUES (:id, :agency, :door, :name, :grp, :source, :outcome,"
                        + " :reason, :sha256, :size, :batch, :now, :memo, :parent) ON CONFLICT DO NOTHING");
        entries.forEach(entry -> bind(each, entry.offer(), entry.settled()));
        return each.execute();
    }

    private void bind(PreparedBatch each, Offer offer, Settled settled) {
        each.bind("id", offer.id())
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
                .add();
    }
}
