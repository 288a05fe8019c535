package uk.letterbox.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Kind;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Sought;

/**
 * Removals. letMC takes the id of a photo without asking whose it is, so the property is listed first, after the last thing
 * was added to it, and what is not on it is not removed. Once a removal was tried, it is simply tried again.
 */
record NextForRemoval(Journal journal, CallNames names) {

    NextCall.Step of(Handle handle, Delivery delivery) {
        Removal removal = (Removal) delivery.content();
        String write = names.writeOf(delivery.kind(), removal);
        if (delivery.attempts() > 0 && delivery.letmcId().isPresent()) {
            return make(write, delivery.letmcId().get());
        }
        Optional<Set<String>> listed = listed(handle, delivery);
        if (listed.isEmpty()) {
            return new NextCall.Make(Purpose.BASELINE, names.listOf(delivery.kind(), removal));
        }
        Set<String> meant = meant(handle, delivery, removal);
        Set<String> there = new TreeSet<>(meant);
        there.retainAll(listed.get());
        if (there.size() == 1) {
            return make(write, there.iterator().next());
        }
        return new NextCall.Hopeless(why(delivery, removal, meant, there));
    }

    private static NextCall.Step make(String operation, String id) {
        return new NextCall.Make(Purpose.WRITE, operation, Map.of(Sought.MEDIUM, id));
    }

    private static String why(Delivery delivery, Removal removal, Set<String> meant, Set<String> there) {
        if (there.size() > 1) {
            return "Several things on the property " + delivery.objectId() + " were delivered as '" + removal.name()
                    + "': " + String.join(", ", there) + ". Say which by its letMC id.";
        }
        if (meant.isEmpty()) {
            return "Letterbox has delivered nothing as '" + removal.name() + "' to the property " + delivery.objectId()
                    + " that is still there, or letMC did not tell its id. Say which by its letMC id.";
        }
        return "Nothing was removed: " + String.join(", ", meant) + " is not on the property " + delivery.objectId()
                + ". Look at the property in agentOS; it may be gone already, or the id is of another one.";
    }

    /** What the listing held, if it was read since the removal was asked for and since anything was added. */
    private Optional<Set<String>> listed(Handle handle, Delivery delivery) {
        return handle.createQuery("SELECT ids FROM listing WHERE line = :line AND operation = :operation"
                        + " AND taken_at >= :asked AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.line = :line"
                        + " AND state = 'DELIVERED' AND ended_at >= listing.taken_at"
                        + " AND kind NOT IN ('photo-delete', 'floorplan-delete'))")
                .bind("line", delivery.line().key())
                .bind("operation", names.listOf(delivery.kind(), delivery.content()))
                .bind("asked", delivery.createdAt().toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .map(ids ->
                        Arrays.stream(journal.fromJson(ids, String[].class)).collect(Collectors.toUnmodifiableSet()));
    }

    private Set<String> meant(Handle handle, Delivery delivery, Removal removal) {
        if (!removal.letmcId().isEmpty()) {
            return Set.of(removal.letmcId());
        }
        Kind added = delivery.kind() == Kind.PHOTO_DELETE ? Kind.PHOTO : Kind.FLOORPLAN;
        Rows rows = new Rows(journal);
        List<Delivery> ours = handle.createQuery("SELECT * FROM delivery WHERE line = :line AND kind = :kind"
                        + " AND state = 'DELIVERED' AND gone = 0 AND letmc_id IS NOT NULL")
                .bind("line", delivery.line().key())
                .bind("kind", added.word())
                .map((row, context) -> rows.delivery(row))
                .list();
        return ours.stream()
                .filter(one -> is(one, removal))
                .flatMap(one -> one.letmcId().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean is(Delivery ours, Removal removal) {
        return removal.sha256().isEmpty()
                ? ours.content() instanceof Media media && media.fileName().equals(removal.fileName())
                : ours.sha256().equalsIgnoreCase(removal.sha256());
    }
}
