package uk.letterbox.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import uk.letterbox.arrival.ArrivalOutcome;
import uk.letterbox.arrival.Kept;
import uk.letterbox.arrival.Offer;
import uk.letterbox.arrival.Proposal;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Ids;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;

/** From drafts to deliveries in line. */
final class Drafts {

    private final Journal journal;
    private final CallNames names;
    private final Ids ids;
    private final Before before;
    private final Lines lines = new Lines();

    Drafts(Journal journal, CallNames names, Ids ids) {
        this.journal = journal;
        this.names = names;
        this.ids = ids;
        this.before = new Before(new Rows(journal));
    }

    /** For what one transaction puts into some lines, which are locked until it ends. */
    Places places(Handle handle, Collection<Line> wanted) {
        return Places.on(handle, lines, wanted);
    }

    /** What becomes of a proposal about such bytes; the lines of its drafts are locked. */
    Settled settle(Handle handle, Source source, Proposal proposal) {
        if (proposal instanceof Proposal.Deliver deliver) {
            return withoutDuplicates(handle, source, deliver.drafts());
        }
        return Settled.of(proposal);
    }

    /** The drafts that are neither on their way to the same place nor there already. */
    private Settled withoutDuplicates(Handle handle, Source source, List<Draft> drafts) {
        List<Draft> fresh = new ArrayList<>();
        String earlier = "";
        Optional<String> warning = Optional.empty();
        for (Draft draft : drafts) {
            Line line = Line.of(source.agency(), draft.objectId());
            Optional<String> same = before.same(handle, line, draft, source);
            if (same.isPresent()) {
                earlier = same.get();
            } else {
                fresh.add(draft);
                warning = warning.or(() -> before.olderVersion(handle, line, draft))
                        .or(() -> before.near(handle, line, draft, source));
            }
        }
        if (fresh.isEmpty() && !drafts.isEmpty()) {
            return Settled.duplicate("The same was taken before for the same place: " + earlier);
        }
        return new Settled(ArrivalOutcome.ACCEPTED, warning, fresh);
    }

    /** Puts drafts at the ends of their lines, which are locked, in their order. */
    void enqueue(Handle handle, Places places, List<Placed> drafts, long now) {
        PreparedBatch each = handle.prepareBatch(
                "INSERT INTO delivery (id, arrival, batch, agency, kind, object_id, line, seq, content, number,"
                        + " sha256, size, state, lane, operation, created_at, due_at, replacement, spool_sha256) VALUES (:id, :arrival, :batch,"
                        + " :agency, :kind, :object, :line, :seq, :content, :number, :sha256, :size, 'WAITING', :lane,"
                        + " :operation, :now, :now, :replacement, :spooled)");
        drafts.forEach(placed -> bind(each, places, placed, now));
        each.execute();
    }

    private void bind(PreparedBatch each, Places places, Placed placed, long now) {
        Source source = placed.source();
        Draft draft = placed.draft();
        Line line = placed.line();
        each.bind("id", ids.delivery())
                .bind("arrival", source.arrival())
                .bind("batch", source.batch())
                .bind("agency", source.agency())
                .bind("kind", draft.kind().word())
                .bind("object", draft.objectId())
                .bind("line", line.key())
                .bind("seq", places.next(line))
                .bind("content", journal.toJson(draft.content()))
                .bind("number", ordered(draft.kind()) ? places.number(line, draft.kind(), draft.number()) : null)
                .bind("sha256", source.sha256())
                .bind("size", source.size())
                .bind("lane", draft.lane().name())
                .bind("operation", names.writeOf(draft.kind(), draft.content()))
                .bind("now", now)
                .bind("replacement", replaces(draft) ? source.parent().orElseThrow() : null)
                .bind("spooled", other(source.kept(), source.sha256()))
                .add();
    }

    /** The sum of what the spool holds where that is not what came; null where it is. */
    static String other(Kept kept, String sha256) {
        return kept.sha256().equals(sha256) ? null : kept.sha256();
    }

    private static boolean replaces(Draft draft) {
        return draft.content() instanceof Media media && media.replacing()
                || draft.content() instanceof Removal removal && removal.replaced();
    }

    private static boolean ordered(Kind kind) {
        return kind == Kind.PHOTO || kind == Kind.FLOORPLAN;
    }

    /**
     * The arrival that deliveries are made of.
     *
     * @param parent what it came in
     * @param kept what the spool holds of it
     */
    record Source(
            String arrival, String agency, String batch, String sha256, long size, Optional<String> parent, Kept kept) {

        static Source of(Offer offer, String batch) {
            return new Source(
                    offer.id(), offer.agency(), batch, offer.sha256(), offer.size(), offer.parent(), offer.kept());
        }

        /** Drafts that are made of it. */
        List<Placed> placed(List<Draft> drafts) {
            return drafts.stream().map(draft -> new Placed(this, draft)).toList();
        }
    }

    /** A draft, and what it is made of. */
    record Placed(Source source, Draft draft) {

        Line line() {
            return Line.of(source.agency(), draft.objectId());
        }
    }
}
