package uk.letterbox.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Kept;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Line;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;

/** New sets of photos or floor plans in the place of old ones: which was the old one, and what of the new one is there. */
record Replacements(Journal journal, Rows rows) {

    /** The arrival that asked for the set a delivery belongs to. */
    String of(Handle handle, Delivery delivery) {
        return handle.createQuery("SELECT replacement FROM delivery WHERE id = :id")
                .bind("id", delivery.id())
                .mapTo(String.class)
                .one();
    }

    /** All that was listed when the old set of a kind was read, itself and what was beside it; empty until it was read. */
    Optional<Set<String>> before(Handle handle, String replacement, Kind kind) {
        return handle.createQuery("SELECT ids, beside FROM replacement WHERE id = :id AND kind = :kind")
                .bind("id", replacement)
                .bind("kind", kind.word())
                .map((row, context) -> Stream.of(row.getString("ids"), row.getString("beside"))
                        .flatMap(ids -> Arrays.stream(journal.fromJson(ids, String[].class)))
                        .collect(Collectors.toUnmodifiableSet()))
                .findOne();
    }

    /** The adds of a kind in the new set, in their order. */
    List<Delivery> adds(Handle handle, String replacement, Kind kind) {
        return handle.createQuery("SELECT * FROM delivery WHERE replacement = :id AND kind = :kind ORDER BY seq")
                .bind("id", replacement)
                .bind("kind", kind.word())
                .map((row, context) -> rows.delivery(row))
                .list();
    }

    /** What of the new set, of whatever kind, was added and not taken away again since. */
    List<Delivery> toBeSeen(Handle handle, String replacement) {
        return handle.createQuery("SELECT * FROM delivery WHERE replacement = :id AND kind IN ('photo', 'floorplan')"
                        + " AND state = 'DELIVERED' AND gone = 0")
                .bind("id", replacement)
                .map((row, context) -> rows.delivery(row))
                .list();
    }

    /**
     * Whether a set that came after a thing, which may have been held since, has begun to take the place of its kind; what a
     * person has sent again is meant.
     */
    boolean overtaken(Handle handle, Delivery add) {
        return handle.createQuery("SELECT 1 FROM delivery AS newer"
                        + " JOIN replacement ON replacement.id = newer.replacement AND replacement.kind = newer.kind"
                        + " JOIN arrival AS later ON later.id = newer.arrival"
                        + " WHERE newer.line = :line AND newer.replacement IS NOT NULL AND newer.kind = :kind"
                        + " AND EXISTS (SELECT 1 FROM delivery JOIN arrival ON arrival.id = delivery.arrival"
                        + " WHERE delivery.id = :id AND arrival.received_at < later.received_at"
                        + " AND delivery.replayed_at IS NULL"
                        + " AND COALESCE(delivery.replacement, '') <> newer.replacement) LIMIT 1")
                .bind("line", add.line().key())
                .bind("kind", add.kind().word())
                .bind("id", add.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** LetMC's ids of what Letterbox added to a line, of some kinds and whenever. */
    Set<String> ours(Handle handle, Line line, Collection<Kind> kinds) {
        return handle.createQuery("SELECT letmc_id FROM delivery WHERE line = :line AND kind IN (<kinds>)"
                        + " AND letmc_id IS NOT NULL")
                .bind("line", line.key())
                .bindList("kinds", kinds.stream().map(Kind::word).toList())
                .mapTo(String.class)
                .set();
    }

    /** Writes the old set down, once, and puts the removal of each of it at the end of the line. What was added as another kind is none of it. */
    void begin(Handle handle, Drafts drafts, Delivery add, Lesson.OldSet listed, long now) {
        String replacement = of(handle, add);
        Lesson.OldSet old = listed.without(ours(handle, add.line(), EnumSet.complementOf(EnumSet.of(add.kind()))));
        int begun = handle.createUpdate("INSERT INTO replacement (id, kind, taken_at, ids, beside)"
                        + " VALUES (:id, :kind, :now, :ids, :beside) ON CONFLICT DO NOTHING")
                .bind("id", replacement)
                .bind("kind", add.kind().word())
                .bind("now", now)
                .bind("ids", journal.toJson(old.ids()))
                .bind("beside", journal.toJson(old.beside()))
                .execute();
        if (begun == 0) {
            return;
        }
        Drafts.Source source = new Drafts.Source(
                replacement, add.agency(), add.batch(), "", 0, Optional.of(replacement), Kept.asItCame(""));
        Kind removal = add.kind().removal().orElseThrow();
        List<Draft> removals = old.ids().stream()
                .map(id -> new Removal(((Media) add.content()).side(), id, "", "", true))
                .map(content -> new Draft(removal, add.objectId(), content))
                .toList();
        Places places = drafts.places(handle, List.of(add.line()));
        drafts.enqueue(handle, places, source.placed(removals), now);
        places.settle(now);
    }
}
