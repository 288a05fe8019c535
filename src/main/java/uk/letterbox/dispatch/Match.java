package uk.letterbox.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.letterbox.delivery.Delivery;
import uk.letterbox.journal.TagProof;
import uk.letterbox.letmc.ListedItem;
import uk.letterbox.letmc.SentName;

/** Whether a listing holds what an unclear write should have written. */
sealed interface Match {

    /** It is there. {@code tag}: what was learnt about the tag on the way. */
    record Found(String letmcId, Optional<TagProof> tag) implements Match {}

    /** It is not there. */
    record NotThere() implements Match {}

    /** The listing does not tell. */
    record Unclear(String reason) implements Match {}

    /**
     * By the tag where one is seen or proven; else by counting: what is new since the listing before the batch, less what
     * we know to have added, is ours when it is exactly one.
     *
     * @param before ids of the listing before the batch
     * @param since our deliveries after that listing
     */
    static Match of(
            Delivery delivery,
            List<ListedItem> items,
            TagProof proof,
            Optional<Set<String>> before,
            List<Delivery> since) {
        for (ListedItem item : items) {
            if (SentName.carries(item.fileName(), delivery.id())) {
                return new Found(item.id(), proof == TagProof.PROVEN ? Optional.empty() : Optional.of(TagProof.PROVEN));
            }
        }
        if (proof == TagProof.PROVEN) {
            return new NotThere();
        }
        return before.map(ids -> counted(items, ids, since))
                .orElse(new Unclear("There is no listing from before it was sent to compare with"));
    }

    private static Match counted(List<ListedItem> items, Set<String> before, List<Delivery> since) {
        Set<String> fresh = new HashSet<>();
        items.forEach(item -> fresh.add(item.id()));
        fresh.removeAll(before);
        int nameless = 0;
        for (Delivery ours : since) {
            if (ours.letmcId().isEmpty()) {
                nameless++;
            } else {
                fresh.remove(ours.letmcId().get());
            }
        }
        int unexplained = fresh.size() - nameless;
        if (unexplained == 0) {
            return new NotThere();
        }
        if (unexplained == 1) {
            return new Found(nameless == 0 ? fresh.iterator().next() : "", Optional.of(TagProof.ABSENT));
        }
        return new Unclear(
                unexplained < 0
                        ? "Things have been removed from the property meanwhile"
                        : unexplained + " new things are on the property, and it could be any of them");
    }

    /** LetMC's ids of those of our deliveries whose tag a listing shows, by delivery. */
    static Map<String, String> recognised(List<ListedItem> items, List<Delivery> ours) {
        Map<String, String> ids = new HashMap<>();
        for (Delivery delivery : ours) {
            items.stream()
                    .filter(item -> !item.id().isEmpty() && SentName.carries(item.fileName(), delivery.id()))
                    .findFirst()
                    .ifPresent(item -> ids.put(delivery.id(), item.id()));
        }
        return ids;
    }

    /** What a listing shows about the tag of our earlier deliveries. */
    static Optional<TagProof> tagSeen(List<ListedItem> items, List<Delivery> ours) {
        for (Delivery delivery : ours) {
            for (ListedItem item : items) {
                if (SentName.carries(item.fileName(), delivery.id())) {
                    return Optional.of(TagProof.PROVEN);
                }
            }
        }
        return Optional.empty();
    }
}
