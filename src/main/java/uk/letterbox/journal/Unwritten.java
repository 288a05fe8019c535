package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Mark;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;
import uk.letterbox.delivery.Link;
import uk.letterbox.delivery.Look;
import uk.letterbox.delivery.Media;

/**
 * New arrivals of one transaction, with what is made of them, that are written together: for each of them alone to go to
 * the database and back took most of the time of small things.
 */
final class Unwritten {

    private final Handle handle;
    private final Drafts drafts;
    private final Places places;
    private final Noted noted;
    private final String batch;
    private final long now;
    private final Marks marks = new Marks();
    private final Posted posted = new Posted();
    private final List<Entry> entries = new ArrayList<>();

    /** @param places on the lines of all of them */
    Unwritten(Handle handle, Drafts drafts, Places places, Noted noted, String batch, long now) {
        this.handle = handle;
        this.drafts = drafts;
        this.places = places;
        this.noted = noted;
        this.batch = batch;
        this.now = now;
    }

    private record Entry(Offer offer, Settled settled, List<Drafts.Placed> placed, Optional<String> shoot) {}

    /** @param shoot the files that it came together with, if it did */
    void add(Offer offer, Settled settled, Optional<String> shoot) {
        Drafts.Source source = Drafts.Source.of(offer, batch);
        entries.add(new Entry(offer, settled, source.placed(settled.drafts()), shoot));
    }

    /** Whether one of them could decide what becomes of an offer, for what is asked of the journal is not in it yet. */
    boolean concern(Offer offer) {
        List<Draft> asked = asked(offer);
        boolean alone = asked.isEmpty()
                && offer.parent().isEmpty()
                && offer.marks().stream().noneMatch(Mark::makesDuplicates);
        return !alone && entries.stream().anyMatch(entry -> concerns(entry, offer, asked));
    }

    /** Of what {@link Before} looks back. */
    private static List<Draft> asked(Offer offer) {
        return offer.proposal() instanceof Proposal.Deliver deliver
                ? deliver.drafts().stream()
                        .filter(draft -> draft.content() instanceof Media || draft.content() instanceof Link)
                        .toList()
                : List.of();
    }

    private static boolean concerns(Entry entry, Offer offer, List<Draft> asked) {
        boolean parent = offer.parent().filter(entry.offer().id()::equals).isPresent();
        boolean marked = offer.marks().stream()
                .filter(Mark::makesDuplicates)
                .anyMatch(entry.offer().marks()::contains);
        boolean bytes = entry.offer().sha256().equals(offer.sha256()) || near(entry.offer(), offer);
        return parent
                || marked
                || asked.stream().anyMatch(draft -> entry.placed().stream()
                        .anyMatch(placed -> (bytes || decides(placed.draft(), draft))
                                && placed.draft().kind() == draft.kind()
                                && placed.line().equals(Line.of(offer.agency(), draft.objectId()))));
    }

    private static boolean near(Offer earlier, Offer offer) {
        return offer.kept()
                .look()
                .filter(look -> earlier.kept().look().filter(look::near).isPresent())
                .isPresent();
    }

    /** Whether a draft for the same place may decide though its bytes are others. */
    private static boolean decides(Draft earlier, Draft draft) {
        return draft.kind() == Kind.PORTALMEDIA || replacing(earlier) && !replacing(draft);
    }

    private static boolean replacing(Draft draft) {
        return draft.content() instanceof Media media && media.replacing();
    }

    /** Writes them; those come back that another node took at the same time, and its rows count. */
    List<Offer> write() {
        int[] written = arrivals();
        List<Entry> ours = new ArrayList<>();
        List<Offer> others = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            Entry entry = entries.get(i);
            if (written[i] == 1) {
                ours.add(entry);
            } else {
                others.add(entry.offer());
            }
        }
        drafts.enqueue(
                handle,
                places,
                ours.stream().flatMap(entry -> entry.placed().stream()).toList(),
                now);
        ours.forEach(this::follow);
        entries.clear();
        return others;
    }

    private void follow(Entry entry) {
        marks.write(handle, entry.offer(), now);
        Settled settled = entry.settled();
        if (settled.outcome() != ArrivalOutcome.ACCEPTED) {
            noted.arrival(handle, entry.offer().id(), now);
        }
        if (settled.outcome() == ArrivalOutcome.QUARANTINED) {
            posted.quarantined(
                    handle,
                    entry.offer().agency(),
                    entry.offer().id(),
                    settled.reason().orElse(""),
                    now);
        }
    }

    private int[] arrivals() {
        PreparedBatch each = handle.prepareBatch(
                "INSERT INTO arrival (id, agency, door, name, grp, source_key, outcome, reason, sha256,"
                        + " size, batch, received_at, memo, parent, spool_sha256, done, look, shoot) VALUES (:id, :agency, :door,"
                        + " :name, :grp, :source, :outcome, :reason, :sha256, :size, :batch, :now, :memo, :parent,"
                        + " :spooled, :done, :look, :shoot) ON CONFLICT DO NOTHING");
        entries.forEach(entry -> bind(each, entry));
        return each.execute();
    }

    private void bind(PreparedBatch each, Entry entry) {
        Offer offer = entry.offer();
        Settled settled = entry.settled();
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
                .bind("spooled", Drafts.other(offer.kept(), offer.sha256()))
                .bind("done", offer.kept().done())
                .bind("look", offer.kept().look().map(Look::text).orElse(null))
                .bind("shoot", entry.shoot().orElse(null))
                .add();
    }
}
