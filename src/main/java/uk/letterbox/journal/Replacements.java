package uk.letterbox.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.arrival.Kept;
import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Draft;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;

/** New sets of photos in the place of old ones: which was the old one, and what of the new one is there. */
record Replacements(Journal journal, Rows rows) {

    /** The arrival that asked for the set a delivery belongs to. */
    String of(Handle handle, Delivery delivery) {
        return handle.createQuery("SELECT replacement FROM delivery WHERE id = :id")
                .bind("id", delivery.id())
                .mapTo(String.class)
                .one();
    }

    /** The ids of the old set; empty until it was read. */
    Optional<Set<String>> oldSet(Handle handle, String replacement) {
        return handle.createQuery("SELECT ids FROM replacement WHERE id = :id")
                .bind("id", replacement)
                .mapTo(String.class)
                .findOne()
                .map(ids ->
                        Arrays.stream(journal.fromJson(ids, String[].class)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The adds of the new set, in their order. */
    List<Delivery> adds(Handle handle, String replacement) {
        return handle.createQuery("SELECT * FROM delivery WHERE replacement = :id AND kind = 'photo' ORDER BY seq")
                .bind("id", replacement)
                .map((row, context) -> rows.delivery(row))
                .list();
    }

    /** Those of the new set that Letterbox has not taken away again since. */
    List<Delivery> toBeSeen(Handle handle, String replacement) {
        return handle.createQuery("SELECT * FROM delivery WHERE replacement = :id AND kind = 'photo'"
                        + " AND state = 'DELIVERED' AND gone = 0")
                .bind("id", replacement)
                .map((row, context) -> rows.delivery(row))
                .list();
    }

    /** Writes the old set down, once, and puts the removal of each of it at the end of the line. */
    void begin(Handle handle, Drafts drafts, Delivery add, List<String> photos, long now) {
        String replacement = of(handle, add);
        int begun = handle.createUpdate("INSERT INTO replacement (id, taken_at, ids) VALUES (:id, :now, :ids)"
                        + " ON CONFLICT DO NOTHING")
                .bind("id", replacement)
                .bind("now", now)
                .bind("ids", journal.toJson(photos))
                .execute();
        if (begun == 0) {
            return;
        }
        Drafts.Source source = new Drafts.Source(
                replacement, add.agency(), add.batch(), "", 0, Optional.of(replacement), Kept.asItCame(""));
        List<Draft> removals = photos.stream()
                .map(id -> new Removal(((Media) add.content()).side(), id, "", "", true))
                .map(removal -> new Draft(Kind.PHOTO_DELETE, add.objectId(), removal))
                .toList();
        Places places = drafts.places(handle, List.of(add.line()));
        drafts.enqueue(handle, places, source.placed(removals), now);
        places.settle(now);
    }
}
