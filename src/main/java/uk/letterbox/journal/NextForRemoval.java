package uk.letterbox.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.delivery.Media;
import uk.letterbox.delivery.Removal;
import uk.letterbox.delivery.Sought;

/**
 * Removals. letMC takes the id of a photo without asking whose it is, so the property is listed first, after the last thing
 * was added to it, and what is not on it is not removed. Once a removal was tried, it is simply tried again.
 */
record NextForRemoval(Journal journal, CallNames names, Listings listings) {

    NextCall.Step of(Handle handle, Delivery delivery) {
        Removal removal = (Removal) delivery.content();
        String write = names.writeOf(delivery.kind(), removal);
        if (delivery.attempts() > 0 && delivery.letmcId().isPresent()) {
            return make(write, delivery.letmcId().get());
        }
        String list = names.listOf(delivery.kind(), removal);
        Optional<Set<String>> listed = listings.sinceLastAdded(handle, delivery, list);
        if (listed.isEmpty()) {
            return new NextCall.Make(Purpose.BASELINE, list);
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

    private Set<String> meant(Handle handle, Delivery delivery, Removal removal) {
        if (!removal.letmcId().isEmpty()) {
            return Set.of(removal.letmcId());
        }
        Rows rows = new Rows(journal);
        List<Delivery> ours = handle.createQuery("SELECT * FROM delivery WHERE line = :line AND kind = :kind"
                        + " AND state = 'DELIVERED' AND gone = 0 AND letmc_id IS NOT NULL")
                .bind("line", delivery.line().key())
                .bind("kind", delivery.kind().removed().word())
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
